package org.jiangtai.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.Answer;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.RosterService;
import org.jiangtai.registration.TermsService;
import org.jiangtai.registration.TicketCookie;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class WallPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    WallScreens walls;

    @Autowired
    ConsentService consents;

    @Autowired
    DoorService door;

    @Autowired
    TermsService terms;

    @Autowired
    RosterService roster;

    Event event;
    Registration ticket;
    String code;

    @BeforeEach
    void aWall() {
        event = fixtures.runningEvent(10);
        ticket = fixtures.registration(event, "王小明");
        code = walls.screen(AsProgram.call(() -> walls.screenKey(event.id(), 1)))
                .code();
    }

    @Test
    void openingTheAddressShowsTheTicketsAndChecksNobodyIn() throws Exception {
        Registration elsewhere = fixtures.registration(fixtures.runningEvent(5), "李四");
        mvc.perform(get("/c/" + code).cookie(new Cookie(TicketCookie.NAME, ticket.token() + "." + elsewhere.token())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("我到了，签到")))
                .andExpect(content().string(containsString("王**")))
                .andExpect(content().string(not(containsString("李*"))))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void oneTapChecksInAndTheSameFormTwiceIsOneEntry() throws Exception {
        String form = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/c/" + code).with(csrf()).param("form", form).param("ticket", ticket.token()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("王**")))
                    .andExpect(content().string(containsString("欢迎")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        assertThat(door.present(event.id())).isEqualTo(1);
        mvc.perform(post("/c/" + code)
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("ticket", ticket.shortCode()))
                .andExpect(content().string(containsString("已经签过到")));
    }

    @Test
    void aFamilyIsCheckedInByOneTap() throws Exception {
        Registration second = fixtures.registration(event, "王大明");
        mvc.perform(get("/c/" + code).cookie(new Cookie(TicketCookie.NAME, ticket.token() + "." + second.token())))
                .andExpect(content().string(containsString("2 人都到了")));
        mvc.perform(post("/c/" + code)
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("ticket", ticket.token(), second.token()))
                .andExpect(status().isOk());
        assertThat(door.present(event.id())).isEqualTo(2);
    }

    @Test
    void withoutTheFormsOwnTokenNobodyIsCheckedIn() throws Exception {
        mvc.perform(post("/c/" + code)
                        .param("form", UUID.randomUUID().toString())
                        .param("ticket", ticket.token()))
                .andExpect(status().isForbidden());
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void anUnknownCodeAndAnEmptyFieldSayWhatToDo() throws Exception {
        mvc.perform(post("/c/" + code)
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("ticket", "AAAA"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这个短码")));
        mvc.perform(post("/c/" + code)
                        .with(csrf())
                        .param("form", UUID.randomUUID().toString())
                        .param("ticket", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写")));
    }

    @Test
    void anOldCodeAsksToScanAgain() throws Exception {
        mvc.perform(get("/c/" + event.code() + "-0000000000"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("重新扫")));
        mvc.perform(get("/c/nothing-0000000000")).andExpect(status().isNotFound());
    }

    @Test
    void whoScannedInTimeMayTypeOnAfterTheCodeHasChanged() throws Exception {
        Cookie pass = mvc.perform(get("/c/" + code)).andReturn().getResponse().getCookie(WallPage.HERE);
        assertThat(pass.getPath()).isEqualTo("/c/");
        assertThat(pass.isHttpOnly()).isTrue();
        String old = event.code() + "-0000000000";
        mvc.perform(get("/c/" + old)).andExpect(status().isConflict());
        mvc.perform(get("/c/" + old).cookie(pass)).andExpect(status().isOk());
        assertThat(door.present(event.id())).isZero();

        mvc.perform(confirmation(old).cookie(pass)).andExpect(content().string(containsString("欢迎")));
        Event other = fixtures.runningEvent(5);
        mvc.perform(get("/c/" + other.code() + "-0000000000").cookie(pass)).andExpect(status().isConflict());
        mvc.perform(get("/c/" + event.code() + "_2-0000000000").cookie(pass)).andExpect(status().isConflict());
    }

    @Test
    void whoIsNotRegisteredRegistersWhileSeatsAreLeft() throws Exception {
        Event small = fixtures.runningEvent(1);
        String wall = walls.screen(AsProgram.call(() -> walls.screenKey(small.id(), 1)))
                .code();
        String phone = Fixtures.phone();
        String form = UUID.randomUUID().toString();
        mvc.perform(registration(wall, form, "赵六", "")).andExpect(status().isUnprocessableContent());
        for (int i = 0; i < 2; i++) {
            mvc.perform(registration(wall, form, "赵六", phone))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("欢迎")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        assertThat(door.present(small.id())).isEqualTo(1);
        mvc.perform(registration(wall, UUID.randomUUID().toString(), "赵六", phone))
                .andExpect(content().string(containsString("已经签过到")))
                .andExpect(content().string(not(containsString("/t/"))));

        mvc.perform(registration(wall, UUID.randomUUID().toString(), "钱七", Fixtures.phone()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("座位已经报满")));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        String form = UUID.randomUUID().toString();
        mvc.perform(registration(code, form, "赵六", "12"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"phone-error\"")))
                .andExpect(content().string(containsString("value=\"赵六\"")))
                .andExpect(content().string(containsString("value=\"12\"")))
                .andExpect(content().string(not(containsString("notice attention"))));
        mvc.perform(registration(code, form, " ", Fixtures.phone()))
                .andExpect(content().string(containsString("id=\"name-error\"")));
        mvc.perform(post("/c/" + code).with(csrf()).param("form", form).param("ticket", ""))
                .andExpect(content().string(containsString("id=\"ticket-error\"")));
    }

    @Test
    void whoFindsNoSeatLosesNothingTyped() throws Exception {
        Event full = fixtures.runningEvent(1);
        fixtures.registration(full, "王小明");
        String wall = walls.screen(AsProgram.call(() -> walls.screenKey(full.id(), 1)))
                .code();
        mvc.perform(registration(wall, UUID.randomUUID().toString(), "钱七", Fixtures.phone()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("座位已经报满")))
                .andExpect(content().string(containsString("value=\"钱七\"")));
    }

    @Test
    void whoTookTooLongScansAgainAndFindsWhatWasTyped() throws Exception {
        String phone = Fixtures.phone();
        Cookie typed = mvc.perform(registration(
                        event.code() + "-0000000000", UUID.randomUUID().toString(), "赵六·阿明", phone))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("重新扫一次墙上的二维码")))
                .andExpect(content().string(containsString("value=\"赵六·阿明\"")))
                .andExpect(content().string(containsString("value=\"" + phone + "\"")))
                .andExpect(content().string(not(containsString("王**"))))
                .andReturn()
                .getResponse()
                .getCookie(TypedAtTheWall.COOKIE);
        assertThat(typed.isHttpOnly()).isTrue();
        assertThat(typed.getPath()).isEqualTo("/c/");
        assertThat(typed.getMaxAge()).isEqualTo(600);
        assertThat(door.present(event.id())).isZero();

        mvc.perform(get("/c/" + code).cookie(typed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"赵六·阿明\"")))
                .andExpect(content().string(containsString("您刚才填的还在")))
                .andExpect(content().string(not(containsString("checked"))));
        Cookie gone = mvc.perform(registration(code, UUID.randomUUID().toString(), "赵六·阿明", phone)
                        .cookie(typed))
                .andExpect(content().string(containsString("欢迎")))
                .andReturn()
                .getResponse()
                .getCookie(TypedAtTheWall.COOKIE);
        assertThat(gone.getMaxAge()).isZero();
    }

    @Test
    void whatTheOrganiserAsksIsAskedAtTheWallToo() throws Exception {
        AsProgram.run(() -> terms.save(
                event.id(),
                new RegistrationTerms(
                        false,
                        List.of(),
                        null,
                        List.of(new Question(null, QuestionKind.TEXT, "从哪里来？", "安排车辆", List.of(), true)))));
        Question asked = AsProgram.call(() -> terms.of(event.id())).questions().getFirst();
        String form = UUID.randomUUID().toString();
        String phone = Fixtures.phone();
        mvc.perform(registration(code, form, "赵六", phone))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("从哪里来？")))
                .andExpect(content().string(containsString("id=\"" + asked.field() + "-error\"")))
                .andExpect(content().string(containsString("value=\"赵六\"")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(registration(code, form, "赵六", phone).param(asked.field(), "东村"))
                .andExpect(content().string(containsString("欢迎")));
        assertThat(AsProgram.call(() -> roster.answers(event.id())).values().stream()
                        .flatMap(List::stream))
                .extracting(Answer::text)
                .containsExactly("东村");
    }

    @Test
    void aCookieOfSomebodyElsesIsNothing() throws Exception {
        for (String value : new String[] {"", "a", "..", "a.b.c", "%%%.x.y", "x".repeat(4000)}) {
            for (String name : List.of(TypedAtTheWall.COOKIE, TicketCookie.NAME, WallPage.HERE)) {
                mvc.perform(get("/c/" + code).cookie(new Cookie(name, value))).andExpect(status().isOk());
            }
        }
    }

    @Test
    void theScreenGreetsWhoHasJustCome() throws Exception {
        String key = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        mvc.perform(get("/wall/" + key + "/now"))
                .andExpect(jsonPath("$.greetings").isEmpty());
        mvc.perform(confirmation(code)).andExpect(status().isOk());

        mvc.perform(get("/wall/" + key + "/now"))
                .andExpect(jsonPath("$.greetings[0]").value("欢迎 王**"));
    }

    private MockHttpServletRequestBuilder confirmation(String wall) {
        return post("/c/" + wall)
                .with(csrf())
                .param("form", UUID.randomUUID().toString())
                .param("ticket", ticket.token());
    }

    private MockHttpServletRequestBuilder registration(String wall, String form, String name, String phone) {
        return post("/c/" + wall + "/register")
                .with(csrf())
                .param("form", form)
                .param("name", name)
                .param("phone", phone)
                .param("consent", consents.current(ConsentPurpose.REGISTRATION).version());
    }

    @Test
    void theScreenShowsTheCodeToWhoeverHasItsKey() throws Exception {
        String key = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        mvc.perform(get("/wall/" + key))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("<svg")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/wall/" + key + "/now"))
                .andExpect(jsonPath("$.code").value(startsWith(event.code() + "-")))
                .andExpect(jsonPath("$.present").value(0))
                .andExpect(jsonPath("$.expected").value(1));
        mvc.perform(get("/wall/" + event.code() + "-" + "0".repeat(26) + "/now"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/wall/" + event.code())).andExpect(status().isNotFound());
    }

    @Test
    void theDeskAloneOpensTheScreenAndTheSheet() throws Exception {
        for (String path : new String[] {"/print/wall/", "/print/sheet/"}) {
            mvc.perform(get(path + event.id())).andExpect(status().is(not(200)));
            mvc.perform(get(path + event.id()).with(user("x").roles("LECTURER")))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/print/wall/" + event.id()).with(user("x").roles("ORGANISER")))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/print/sheet/" + event.id()).with(user("x").roles("KEEPER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王小明")))
                .andExpect(content().string(containsString(ticket.shortCode())))
                .andExpect(content().string(not(containsString("??"))));
    }
}
