package org.jiangtai.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
class KioskPageTest {

    private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    WallScreens walls;

    @Autowired
    DoorService door;

    Event event;
    Registration ticket;
    String key;

    @BeforeEach
    void aKiosk() {
        event = fixtures.runningEvent(10);
        ticket = fixtures.registration(event, "王小明");
        key = AsProgram.call(() -> walls.kioskKey(event.id(), 1));
    }

    @Test
    void fourDigitsAndTheOwnNameCheckIn() throws Exception {
        mvc.perform(get("/kiosk/" + key))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(not(containsString("王"))))
                .andExpect(content().string(not(containsString("??"))));
        String page = find(ticket.lastFour());
        assertThat(page).contains("王**").doesNotContain("王小明").doesNotContain("??");

        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/kiosk/" + key + "/in")
                            .with(csrf())
                            .param("form", form)
                            .param("pick", pick(page)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("欢迎")));
        }
        assertThat(door.present(event.id())).isEqualTo(1);
        assertThat(find(ticket.lastFour())).contains("已签到");
    }

    @Test
    void theShortCodeChecksInToo() throws Exception {
        mvc.perform(post("/kiosk/" + key + "/in")
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("code", ticket.shortCode().toLowerCase(java.util.Locale.ROOT)))
                .andExpect(content().string(containsString("欢迎")));
        mvc.perform(post("/kiosk/" + key + "/in")
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("code", "AAAA1111"))
                .andExpect(status().isUnprocessableContent());
        assertThat(door.present(event.id())).isEqualTo(1);
    }

    @Test
    void nobodyLeafsThroughTheList() throws Exception {
        for (String digits : new String[] {"", "8", "王", "80%0", "13800"}) {
            mvc.perform(post("/kiosk/" + key).with(csrf()).param("digits", digits))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(not(containsString("王**"))));
        }
        mvc.perform(post("/kiosk/" + key + "/in")
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("pick", ticket.id() + ":9999999999.00000000." + "0".repeat(26)))
                .andExpect(status().isUnprocessableContent());
        Registration other = fixtures.registration(event, "李四");
        String page = find(ticket.lastFour());
        String foreign = pick(page).replaceFirst("^[0-9]+", Long.toString(other.id()));
        mvc.perform(post("/kiosk/" + key + "/in")
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("pick", foreign))
                .andExpect(status().isUnprocessableContent());
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void whoTriesAllDigitsIsStopped() throws Exception {
        int status = 200;
        for (int i = 0; i < 200 && status == 200; i++) {
            status = mvc.perform(post("/kiosk/" + key).with(csrf()).param("digits", "0000"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void whoTriesAKeyElsewhereStopsNobodyWhoStandsBeforeTheKiosk() throws Exception {
        String refused = "";
        for (int i = 0; i < 200 && refused.isEmpty(); i++) {
            var answer = mvc.perform(post("/kiosk/" + key)
                            .with(csrf())
                            .with(from("203.0.113.9"))
                            .param("digits", "0000"))
                    .andReturn()
                    .getResponse();
            refused = answer.getStatus() == 429 ? answer.getContentAsString() : "";
        }
        assertThat(refused).contains("data-home=\"/kiosk/" + key + "\"").contains("过一会儿再试");
        mvc.perform(post("/kiosk/" + key)
                        .with(csrf())
                        .with(from("203.0.113.10"))
                        .param("digits", ticket.lastFour()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王**")));
    }

    @Test
    void whateverGoesWrongStaysAtTheKiosk() throws Exception {
        String home = "data-home=\"/kiosk/" + key + "\"";
        mvc.perform(post("/kiosk/" + key + "/in").with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(home)))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/kiosk/nothing-000"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("data-home=\"/kiosk/nothing-000\"")))
                .andExpect(content().string(not(containsString("回到首页"))));
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_METHOD, "POST")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/kiosk/" + key + "/in"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString(home)));
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/e/x"))
                .andExpect(content().string(containsString("回到首页")));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void theKeyIsTheKiosksOwnAndTheDeskAloneHasIt() throws Exception {
        String screen = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        mvc.perform(get("/kiosk/" + screen)).andExpect(status().isNotFound());
        mvc.perform(get("/wall/" + key)).andExpect(status().isNotFound());
        mvc.perform(get("/print/kiosk/" + event.id()).with(user("x").roles("LECTURER")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/print/kiosk/" + event.id()).with(user("x").roles("KEEPER")))
                .andExpect(status().is3xxRedirection());
    }

    private String find(String digits) throws Exception {
        return mvc.perform(post("/kiosk/" + key).with(csrf()).param("digits", digits))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String pick(String page) {
        Matcher found = PICK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
