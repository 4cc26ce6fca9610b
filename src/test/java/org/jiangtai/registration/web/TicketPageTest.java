package org.jiangtai.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.ApplicationService;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class TicketPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    RegistrationService registrations;

    @Autowired
    ApplicationService applications;

    @Autowired
    TermsService terms;

    @Test
    void showsEverybodyOfTheFamilyWithACodeEach() throws Exception {
        List<Registration> family = family(fixtures.openEvent(10), 2);

        String page = page(family.getFirst());

        assertThat(page).contains("王一", "王" + (char) ("一".charAt(0) + 1)).contains("已报名");
        for (Registration one : family) {
            assertThat(page)
                    .contains(new ShortCode(one.shortCode()).grouped())
                    .contains("/t/" + one.token() + "/cancel");
        }
        assertThat(page.split("<svg", -1)).as("one each and one for all").hasSize(4);
        assertThat(page).doesNotContain("style=");
    }

    @Test
    void isToldToNobodyElseAndRememberedByThisPhone() throws Exception {
        Registration one = fixtures.registration(fixtures.openEvent(10), "王一");

        pages.perform(get("/t/" + one.token()).cookie(new Cookie("tickets", "rubbish.<script>")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(cookie().value("tickets", one.token()))
                .andExpect(cookie().httpOnly("tickets", true))
                .andExpect(cookie().path("tickets", "/"))
                .andExpect(cookie().sameSite("tickets", "Lax"));
    }

    @Test
    void openingItAnyNumberOfTimesChangesNothing() throws Exception {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王一");

        page(one);
        pages.perform(get("/t/" + one.token() + "/cancel"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("要取消王一的报名吗")));

        assertThat(registrations.ticket(one.token()).orElseThrow().state()).isEqualTo(RegistrationState.SEATED);
        assertThat(page(one)).contains("已报名");
    }

    @Test
    void isGivenBackAfterOneQuestionAndAgainIsNoError() throws Exception {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王一");

        for (int i = 0; i < 2; i++) {
            pages.perform(post("/t/" + one.token() + "/cancel").with(csrf()))
                    .andExpect(redirectedUrl("/t/" + one.token()));
        }

        assertThat(page(one)).contains("已取消报名").doesNotContain("<svg");
        pages.perform(get("/t/" + one.token() + "/cancel")).andExpect(redirectedUrl("/t/" + one.token()));
    }

    @Test
    void cannotBeGivenBackByAnotherSite() throws Exception {
        Registration one = fixtures.registration(fixtures.openEvent(10), "王一");

        pages.perform(post("/t/" + one.token() + "/cancel")).andExpect(status().isForbidden());

        assertThat(registrations.ticket(one.token()).orElseThrow().state()).isEqualTo(RegistrationState.SEATED);
    }

    @Test
    void saysWhenTheEventIsCancelled() throws Exception {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王一");
        AsProgram.run(() -> events.cancel(event.id(), "停电了"));

        assertThat(page(one)).contains("这场活动已取消", "停电了").doesNotContain("/cancel\"");
    }

    @Test
    void anUnknownTicketIsAPageThatSaysSo() throws Exception {
        pages.perform(get("/t/00000000000000000000000000"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(allOf(containsString("没有找到这个页面"), not(containsString("Exception")))));
    }

    @Test
    void evenTheLargestFamilyIsSmall() throws Exception {
        List<Registration> family = family(fixtures.openEvent(10), 3);

        assertThat(PageSize.of(pages, "/t/" + family.getFirst().token())).isLessThan(PageSize.LIMIT);
        pages.perform(get("/t/" + family.getFirst().token()))
                .andExpect(content().string(containsString("/suggest?event=")));
    }

    @Test
    void theWorkerAndTheManifestAreServedFromTheRoot() throws Exception {
        pages.perform(get("/sw.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("javascript")));
        pages.perform(get("/manifest.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("application/json")));
    }

    private String page(Registration one) throws Exception {
        return pages.perform(get("/t/" + one.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<Registration> family(Event event, int size) {
        String phone = Fixtures.phone();
        List<PersonToRegister> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(new PersonToRegister("王" + (char) ('一' + i), phone, false));
        }
        return registrations.register(new RegisterRequest(event.id(), people, true, false, false));
    }

    @Test
    void theDeskOpensATicketForSomebodyElseByAnAddressThatIsRecorded() throws Exception {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王小明");

        pages.perform(get("/print/ticket/" + one.id()).with(user("x").roles("ORGANISER")))
                .andExpect(redirectedUrl("/t/" + one.token()));
        pages.perform(get("/print/ticket/" + one.id())).andExpect(status().isForbidden());
        pages.perform(get("/print/ticket/" + one.id()).with(user("x").roles("LECTURER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOfferedSeatIsTakenByOneTap() throws Exception {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");
        Registration next = fixtures.registration(event, "王二");
        registrations.cancel(seated.token());

        assertThat(page(next)).contains("有名额了", "确认参加", "/t/" + next.token() + "/accept", "<svg");
        assertThat(registrations.ticket(next.token()).orElseThrow().state()).isEqualTo(RegistrationState.OFFERED);
        pages.perform(post("/t/" + next.token() + "/accept").with(csrf()))
                .andExpect(redirectedUrl("/t/" + next.token()));
        assertThat(page(next)).contains("已报名").doesNotContain("确认参加");
        pages.perform(post("/t/" + seated.token() + "/accept").with(csrf())).andExpect(status().isConflict());
    }

    @Test
    void aLostTicketIsReplacedAndTheOldOneSaysSoAndLeadsNowhere() throws Exception {
        Event event = fixtures.openEvent(10);
        List<Registration> family = family(event, 2);
        Registration old = family.getFirst();
        pages.perform(get("/t/" + old.token() + "/reissue"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("旧的二维码和短码马上作废")));

        String fresh = pages.perform(post("/t/" + old.token() + "/reissue").with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(fresh).startsWith("/t/").endsWith("?fresh").doesNotContain(old.token());
        for (String address : List.of("/t/" + old.token(), "/t/" + old.token() + "/data", "/f/" + old.party())) {
            pages.perform(get(address))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(containsString("已经换成新码"), not(containsString(fresh.substring(3, 29))))));
        }
        assertThat(page(family.getLast())).contains("全家一码").doesNotContain(old.party());
        assertThat(registrations.replacedTicket("https://example.org/t/" + old.token()))
                .contains(old.id());
        assertThat(registrations.replacedTicket(new ShortCode(old.shortCode()).grouped()))
                .contains(old.id());
        assertThat(registrations.replacedTicket("/f/" + old.party())).contains(old.id());
        assertThat(registrations.replacedTicket(family.getLast().token())).isEmpty();
        assertThat(registrations.replacedTickets(event.id()))
                .extracting(replaced -> replaced.shortCode())
                .containsExactly(old.shortCode(), "");
        assertThat(registrations.lockForEntry(old.token())).isEmpty();
    }

    @Test
    void oneCodeStandsForTheFamily() throws Exception {
        List<Registration> family = family(fixtures.openEvent(10), 3);
        String party = family.getFirst().party();

        pages.perform(get("/f/" + party))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("全家一码")));
        for (String code : List.of(
                "http://localhost:8080/f/" + party,
                party,
                family.getLast().token(),
                family.getFirst().shortCode())) {
            assertThat(registrations.family(code)).extracting(Registration::id).hasSize(3);
        }
        assertThat(registrations.family("nobody")).isEmpty();
        pages.perform(get("/f/00000000000000000000000000")).andExpect(status().isNotFound());
    }

    @Test
    void whoAppliesIsToldToWaitAndWhoIsRefusedWhy() throws Exception {
        Event event = fixtures.openEvent(10);
        AsProgram.run(() -> terms.save(event.id(), new RegistrationTerms(true, List.of(), null, List.of())));
        Registration one = fixtures.registration(event, "王一");
        assertThat(page(one)).contains("等待审核", "主办方审核后会通知您").doesNotContain("<svg");

        AsProgram.run(() -> applications.refuse(List.of(one.id()), "座位只够请代表"));
        assertThat(page(one)).contains("报名未通过", "座位只够请代表").doesNotContain("<svg", "/cancel\"");
    }
}
