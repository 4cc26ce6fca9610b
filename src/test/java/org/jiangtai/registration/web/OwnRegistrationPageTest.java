package org.jiangtai.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class OwnRegistrationPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    final String phone = Fixtures.phone();
    Registration ticket;
    String page;

    @BeforeEach
    void aTicket() {
        Event event = fixtures.openEvent(10);
        ticket = registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王芳", phone, false)), true, false, false))
                .getFirst();
        page = "/t/" + ticket.token() + "/data";
    }

    @Test
    void theTicketLeadsToWhatIsKeptAndTheNumberIsMasked() throws Exception {
        pages.perform(get("/t/" + ticket.token())).andExpect(content().string(containsString(page)));
        for (String language : List.of("zh", "en")) {
            pages.perform(get(page).param("lang", language).param("elder", "1")).andExpect(status().is3xxRedirection());
        }
        pages.perform(get(page).locale(java.util.Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content()
                        .string(allOf(
                                containsString("王芳"),
                                containsString(ticket.maskedPhone()),
                                not(containsString(phone)),
                                not(containsString("??")))));
    }

    @Test
    void theCodeOnThePaperIsEnoughAndOtherCodesAllGetTheSameAnswer() throws Exception {
        pages.perform(get("/my-data"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("短码")));
        String typed = new ShortCode(ticket.shortCode()).grouped().toLowerCase(java.util.Locale.ROOT);
        pages.perform(post("/my-data").with(csrf()).param("code", typed)).andExpect(redirectedUrl(page));

        String known = answer("22222222");
        assertThat(answer("2")).isEqualTo(known.replace("22222222", "2"));
        assertThat(answer("ABCDEFGH")).isEqualTo(known.replace("22222222", "ABCDEFGH"));
    }

    @Test
    void aMistakeIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        pages.perform(post(page).with(csrf()).param("name", "王小芳").param("phone", "123"))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("value=\"王小芳\""), containsString("value=\"123\""))))
                .andExpect(content().string(containsString("phone-error")));

        pages.perform(post(page).with(csrf()).param("name", "王小芳").param("phone", ""))
                .andExpect(redirectedUrl(page + "?saved"));
        assertThat(registrations.contact(ticket.id()).orElseThrow().name()).isEqualTo("王小芳");
    }

    @Test
    void theFileIsReadableAndHasTheNumberOnlyForWhoKnowsIt() throws Exception {
        pages.perform(post(page + "/file").with(csrf()).param("lastFour", "x")).andExpect(status().is(422));

        String file = pages.perform(post(page + "/file").with(csrf()).param("lastFour", phone.substring(7)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition", containsString("jiangtai-" + ticket.shortCode() + ".json")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file).contains("\"姓名\"", "\"王芳\"", phone, "用途").doesNotContain(ticket.token());
    }

    @Test
    void deletingAsksOnceAndSaysWhatStays() throws Exception {
        pages.perform(get(page + "/delete"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("会留下"), containsString("会删掉"))));
        assertThat(registrations.contact(ticket.id()).orElseThrow().name()).isEqualTo("王芳");

        pages.perform(post(page + "/delete").with(csrf())).andExpect(redirectedUrl(page));

        pages.perform(get(page)).andExpect(content().string(allOf(containsString("已经删除"), not(containsString("王芳")))));
        pages.perform(get("/t/" + ticket.token())).andExpect(content().string(not(containsString("王芳"))));
        pages.perform(get(page + "/delete")).andExpect(redirectedUrl(page));
    }

    @Test
    void anAddressThatIsNoTicketIsNotFound() throws Exception {
        for (String end : List.of("", "/delete")) {
            pages.perform(get("/t/" + "0".repeat(26) + "/data" + end)).andExpect(status().isNotFound());
        }
        pages.perform(post("/t/" + "0".repeat(26) + "/data/delete").with(csrf()))
                .andExpect(status().isNotFound());
        pages.perform(post("/t/" + "0".repeat(26) + "/data/file").with(csrf())).andExpect(status().isNotFound());
    }

    private String answer(String code) throws Exception {
        return pages.perform(post("/my-data").with(csrf()).param("code", code))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
