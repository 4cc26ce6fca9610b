package org.jiangtai.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Hold;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.registration.Ticket;
import org.jiangtai.registration.TicketService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class EventPageTest {

    @Autowired
    TicketService tickets;

    @Autowired
    TermsService terms;

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    ConsentService consents;

    @Test
    void registersAFamilyAndLeadsToTheTicket() throws Exception {
        Event event = fixtures.openEvent(10);

        String ticket = pages.perform(filled(event, Fixtures.phone(), "王小明", "王小小")
                        .param("under14", "1")
                        .param("guardianConsent", version(ConsentPurpose.GUARDIAN)))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/t/")))
                .andExpect(cookie().httpOnly("tickets", true))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        List<Ticket> family = tickets.family(ticket.substring("/t/".length()));
        assertThat(family).hasSize(2);
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(2);
    }

    @Test
    void everyMistakeIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(post("/e/" + event.code())
                        .with(csrf())
                        .param("name", "", "王小<b>明")
                        .param("under14", "1")
                        .param("phone", "12012345678"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"name0-error\">请填写姓名。"),
                                containsString("这不像一个手机号"),
                                containsString("请监护人勾选同意"),
                                containsString("请先勾选同意"),
                                containsString("value=\"王小&lt;b&gt;明\""),
                                containsString("value=\"12012345678\""),
                                containsString("value=\"1\" checked=\"checked\""))));
        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void addsAndRemovesLinesWithoutScriptAndKeepsWhatWasTyped() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(filled(event, "138", "王一").param("do", "add"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"王一\""),
                                containsString("id=\"name1\""),
                                containsString("value=\"138\""),
                                not(containsString("class=\"errors\"")))));
        pages.perform(filled(event, "138", "王一", "王二", "王三").param("do", "remove-1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"王一\""),
                                containsString("value=\"王三\""),
                                not(containsString("value=\"王二\"")))));
        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void linesLeftEmptyAreNobody() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(filled(event, Fixtures.phone(), "王一", " ")).andExpect(status().is3xxRedirection());

        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(1);
    }

    @Test
    void theSamePersonTwiceIsToldAndTheFormStays() throws Exception {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        pages.perform(filled(event, phone, "王一")).andExpect(status().is3xxRedirection());

        pages.perform(filled(event, phone, "王一"))
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString("已经报过名了"), containsString("value=\"" + phone + "\""))));
    }

    @Test
    void aFullEventSaysSoBeforehandAndTheTicketShowsTheNumber() throws Exception {
        Event event = fixtures.openEvent(1);
        fixtures.registration(event, "王一");
        pages.perform(get("/e/" + event.code()))
                .andExpect(content().string(allOf(containsString("名额已满，现在报名会排入候补"), containsString("排入候补</button>"))));

        String ticket = pages.perform(filled(event, Fixtures.phone(), "王二"))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        pages.perform(get(ticket)).andExpect(content().string(containsString("候补第 1 位")));
    }

    @Test
    void aCancelledEventSaysWhyAndHasNoForm() throws Exception {
        Event event = fixtures.openEvent(10);
        AsProgram.run(() -> events.cancel(event.id(), "停电了"));

        pages.perform(get("/e/" + event.code()))
                .andExpect(content()
                        .string(allOf(
                                containsString("这场活动已取消"),
                                containsString("停电了"),
                                not(containsString("name=\"phone\"")))));
        pages.perform(filled(event, Fixtures.phone(), "王一"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现在不能报名（已取消）")));
    }

    @Test
    void aFormWithoutItsSecretIsRefused() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(post("/e/" + event.code()).param("name", "王一")).andExpect(status().isForbidden());

        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void aProgramThatFillsInTheHiddenFieldGetsNothing() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(filled(event, Fixtures.phone(), "王一").param("website", "https://spam.example"))
                .andExpect(status().isTooManyRequests());

        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void readingChangesNothing() throws Exception {
        Event event = fixtures.openEvent(10);

        pages.perform(get("/e/" + event.code())
                        .param("name", "王一")
                        .param("phone", Fixtures.phone())
                        .param("consent", "on")
                        .param("do", "register"))
                .andExpect(status().isOk());

        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @Test
    void knowsTheTicketsOfThisPhone() throws Exception {
        Event event = fixtures.openEvent(10);
        Registration own = fixtures.registration(event, "王一");

        pages.perform(get("/e/" + event.code()).cookie(new jakarta.servlet.http.Cookie("tickets", own.token())))
                .andExpect(content().string(containsString("/t/" + own.token())));
        pages.perform(get("/e/" + event.code())).andExpect(content().string(not(containsString(own.token()))));
    }

    @Test
    void isSmall() throws Exception {
        Event event = fixtures.openEvent(10);

        assertThat(PageSize.of(pages, "/e/" + event.code())).isLessThan(PageSize.LIMIT);
        assertThat(PageSize.of(pages, "/privacy")).isLessThan(PageSize.LIMIT);
    }

    @Test
    void anUnknownEventIsAPageThatSaysSo() throws Exception {
        pages.perform(get("/e/nothing1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到这个页面")));
    }

    private MockHttpServletRequestBuilder filled(Event event, String phone, String... names) {
        return post("/e/" + event.code())
                .with(csrf())
                .param("name", names)
                .param("phone", phone)
                .param("consent", version(ConsentPurpose.REGISTRATION));
    }

    private String version(ConsentPurpose purpose) {
        return consents.current(purpose).version();
    }

    @Test
    void aFormOfAnOlderTextComesBackWithTheNewOneAndNothingIsLost() throws Exception {
        Event event = fixtures.openEvent(10);
        var form = filled(event, "13800138000", "王小明");
        String old = version(ConsentPurpose.REGISTRATION);
        String words = "新的说明 " + Fixtures.unique();
        AsProgram.run(() -> consents.publish(ConsentPurpose.REGISTRATION, words, "New words"));

        pages.perform(form)
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("说明刚刚更新了"),
                                containsString(words),
                                containsString("value=\"王小明\""),
                                containsString("value=\"13800138000\""),
                                not(containsString("checked")))));
        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();

        pages.perform(filled(event, Fixtures.phone(), "王小明")).andExpect(status().is3xxRedirection());
        pages.perform(get("/privacy")).andExpect(content().string(allOf(containsString(words), containsString(old))));
    }

    @Test
    void asksForTheUnitAndTheOrganisersQuestionsOnlyWhereTheyAreAsked() throws Exception {
        Event plain = fixtures.openEvent(10);
        pages.perform(get("/e/" + plain.code())).andExpect(content().string(not(containsString("name=\"unit\""))));
        Event event = fixtures.openEvent(10);
        var unit = fixtures.unit();
        long question = AsProgram.call(() -> terms.save(
                                event.id(),
                                new RegistrationTerms(
                                        false,
                                        List.of(new Hold(unit.id(), 2, 0)),
                                        event.startsAt().minusSeconds(60),
                                        List.of(new Question(
                                                null,
                                                QuestionKind.CHOICE,
                                                "从哪里上车？",
                                                "安排车辆",
                                                List.of("村口", "集镇"),
                                                true))))
                        .questions())
                .getFirst()
                .id();

        pages.perform(get("/e/" + event.code()))
                .andExpect(content()
                        .string(allOf(
                                containsString(unit.shortName() + "（还留有 2 个）"),
                                containsString("从哪里上车？"),
                                containsString("用途：安排车辆"))));
        pages.perform(filled(event, Fixtures.phone(), "王小明").param("unit", "" + unit.id()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请回答“从哪里上车？”")));
        pages.perform(filled(event, Fixtures.phone(), "王小明")
                        .param("unit", "" + unit.id())
                        .param("question-" + question, "村口"))
                .andExpect(status().is3xxRedirection());
        assertThat(events.find(event.id()).orElseThrow().admission().held()).isOne();
    }
}
