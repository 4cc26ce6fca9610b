package org.jiangtai.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class HomePageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Test
    void showsWhatIsOnInAVillageWithItsSeats() throws Exception {
        Event event = fixtures.openEvent(24);
        fixtures.registration(event, "王小明");

        pages.perform(get("/").param("village", "" + event.unitId()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(event.title()),
                                containsString(event.venueName()),
                                containsString("/e/" + event.code()),
                                containsString("14:00–15:30"),
                                containsString("星期"),
                                containsString("还有 23 个名额"),
                                containsString("找到 1 场活动"))));
    }

    @Test
    void saysThatAFullEventHasAWaitingList() throws Exception {
        Event event = fixtures.openEvent(1);
        fixtures.registration(event, "王小明");

        pages.perform(get("/").param("q", event.title())).andExpect(content().string(containsString("已满，可候补")));
    }

    @Test
    void draftsAndCancelledEventsAreNotShown() throws Exception {
        Event draft = AsProgram.call(
                () -> events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(9), 10), "测试"));
        Event cancelled = fixtures.openEvent(10);
        AsProgram.run(() -> events.cancel(cancelled.id(), "停电"));

        pages.perform(get("/").param("q", draft.title())).andExpect(content().string(containsString("没有找到合适的活动")));
        pages.perform(get("/").param("q", cancelled.title()))
                .andExpect(content().string(containsString("没有找到合适的活动")));
    }

    @Test
    void everyConditionNarrowsTheList() throws Exception {
        Event event = fixtures.openEvent(10);
        String village = "" + event.unitId();
        String otherWeek = LocalDate.of(2020, 1, 6).toString();

        for (String[] asked : new String[][] {{"theme", "999999"}, {"week", otherWeek}, {"q", "没有这个词"}}) {
            pages.perform(get("/").param("village", village).param(asked[0], asked[1]))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    not(containsString("/e/" + event.code())), containsString("请减少一个条件，或换一个关键词再试"))));
        }
    }

    @Test
    void whatIsAskedForIsNeverTrusted() throws Exception {
        pages.perform(get("/").param("village", "abc")
                        .param("week", "<script>")
                        .param("q", "\"><script>alert(1)</script>")
                        .param("page", "-1"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void speaksEnglishToWhomeverChoseIt() throws Exception {
        pages.perform(get("/").cookie(new Cookie("lang", "en")))
                .andExpect(content()
                        .string(allOf(containsString("lang=\"en\""), containsString("<h1>Coming events</h1>"))));
    }

    @Test
    void hasATitleADescriptionAndTheHeaders() throws Exception {
        pages.perform(get("/"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>近期活动 · 讲台理论讲习所</title>"),
                                containsString("<meta name=\"description\" content=\"理论讲习所"),
                                not(containsString("style=\"")))))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(containsString("script-src 'self';"), containsString("frame-ancestors 'none'"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void isSmall() throws Exception {
        for (int i = 0; i < 35; i++) {
            fixtures.openEvent(10 + i);
        }
        assertThat(PageSize.of(pages, "/")).isLessThan(PageSize.LIMIT);
        pages.perform(get("/")).andExpect(content().string(containsString("后面的活动")));
    }
}
