package org.jiangtai.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.PastEvents;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class TripPageTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventService events;

    @Autowired
    private PastEvents past;

    @Autowired
    private TripService trips;

    @Autowired
    private LecturerLinks links;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private ZoneId zone;

    private Lecturer lecturer;
    private Event event;
    private String address;

    @BeforeEach
    void aTrip() {
        lecturer = fixtures.lecturer();
        EventDraft draft = fixtures.draft(fixtures.venue(), lecturer, fixtures.tomorrowAt(14), 50);
        event = AsProgram.call(() -> past.store(draft, "测试", ""));
        address = "/l/" + AsProgram.call(() -> links.make(lecturer.id()));
    }

    @Test
    void showsTheTripWithMapAndAnswersAndIsSmall() throws Exception {
        String page = page(address);
        assertThat(page)
                .contains(event.title(), event.place(), "待答复", "https://uri.amap.com/")
                .contains(address + "/trips/" + event.code() + "/confirm")
                .contains("webcal://");
        assertThat(page).doesNotContain("style=").doesNotContain("<script>");
        assertThat(PageSize.of(pages, address)).isLessThan(PageSize.LIMIT);
    }

    @Test
    void oneTapConfirmsAndLookingDoesNot() throws Exception {
        pages.perform(get(address + "/trips/" + event.code() + "/confirm")).andExpect(status().is4xxClientError());
        assertThat(answer()).isEqualTo(AnswerState.OPEN);
        pages.perform(post(address + "/trips/" + event.code() + "/confirm").with(csrf()))
                .andExpect(redirectedUrl(address + "?done"));
        assertThat(answer()).isEqualTo(AnswerState.CONFIRMED);
    }

    @Test
    void decliningWithoutAReasonComesBackWithTheSentence() throws Exception {
        String decline = address + "/trips/" + event.code() + "/decline";
        pages.perform(post(decline).with(csrf()).param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("error")));
        pages.perform(post(decline).with(csrf()).param("reason", "家里有事")).andExpect(redirectedUrl(address + "?done"));
        assertThat(answer()).isEqualTo(AnswerState.DECLINED);
        assertThat(page(address)).contains("家里有事");
    }

    @Test
    void severalTimesAreProposedAndBadOnesComeBackAsTyped() throws Exception {
        String propose = address + "/trips/" + event.code() + "/propose";
        String day = LocalDate.now(zone).plusDays(5).toString();
        pages.perform(post(propose).with(csrf()).param("day", day).param("time", "25:99"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("25:99")));
        pages.perform(post(propose)
                        .with(csrf())
                        .param("day", day, day, "")
                        .param("time", "9:00", "15：30", "")
                        .param("reason", "上午有课"))
                .andExpect(redirectedUrl(address + "?done"));
        assertThat(trips.ofLecturer(lecturer.id()).getFirst().proposals()).hasSize(2);
    }

    @Test
    void theCalendarFollowsAndSaysWhenNothingIsNew() throws Exception {
        var first = pages.perform(get(address + "/calendar.ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(first.getContentType()).startsWith("text/calendar");
        assertThat(first.getContentAsString(StandardCharsets.UTF_8))
                .contains("UID:" + event.code() + "@jiangtai", "STATUS:CONFIRMED");
        String tag = first.getHeader("ETag");
        assertThat(tag).isNotBlank();
        pages.perform(get(address + "/calendar.ics").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        AsProgram.run(() -> events.cancel(event.id(), "停电"));
        pages.perform(get(address + "/calendar.ics").header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("STATUS:CANCELLED")));
    }

    @Test
    void anothersTripAndAWithdrawnLinkLeadNowhere() throws Exception {
        String others =
                "/l/" + AsProgram.call(() -> links.make(fixtures.lecturer().id()));
        pages.perform(get(others + "/trips/" + event.code() + "/decline")).andExpect(status().isNotFound());
        pages.perform(post(others + "/trips/" + event.code() + "/confirm").with(csrf()))
                .andExpect(status().isNotFound());
        AsProgram.run(() -> links.withdraw(lecturer.id()));
        pages.perform(get(address + "/calendar.ics")).andExpect(status().isGone());
        pages.perform(get(address + "/days")).andExpect(status().isGone());
    }

    @Test
    void daysAreSaidByPlainForms() throws Exception {
        String day = LocalDate.now(zone).plusDays(9).toString();
        pages.perform(post(address + "/days/week").with(csrf()).param("never", "MONDAY-MORNING", "rubbish"))
                .andExpect(status().is3xxRedirection());
        pages.perform(post(address + "/days/add")
                        .with(csrf())
                        .param("from", day)
                        .param("part", "EVENING")
                        .param("reason", "带孩子"))
                .andExpect(status().is3xxRedirection());
        Lecturer now = AsProgram.call(() -> lecturers.find(lecturer.id())).orElseThrow();
        assertThat(now.never()).hasSize(1);
        assertThat(now.daysOff())
                .singleElement()
                .satisfies(span -> assertThat(span.reason()).isEqualTo("带孩子"));
        assertThat(page(address + "/days")).contains("带孩子", "晚上");
        pages.perform(post(address + "/days/add")
                        .with(csrf())
                        .param("from", day)
                        .param("to", "2001-01-01")
                        .param("part", "EVENING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("结束日期不能早于开始日期")));
        pages.perform(post(address + "/days/remove").with(csrf()).param("span", day + "/" + day + "/EVENING"))
                .andExpect(status().is3xxRedirection());
        assertThat(AsProgram.call(() -> lecturers.find(lecturer.id()))
                        .orElseThrow()
                        .daysOff())
                .isEmpty();
    }

    @Test
    void aCalendarFileIsShownFirstAndTakenOverOnAgreement() throws Exception {
        String day = LocalDate.now(zone).plusDays(9).toString();
        String ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:"
                + day.replace("-", "") + "\r\nSUMMARY:secret\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        pages.perform(multipart(address + "/days/file").file(file(ics)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(day + "/" + day + "/WHOLE_DAY")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("secret"))));
        assertThat(AsProgram.call(() -> lecturers.find(lecturer.id()))
                        .orElseThrow()
                        .daysOff())
                .isEmpty();
        pages.perform(post(address + "/days/take").with(csrf()).param("spans", day + "/" + day + "/WHOLE_DAY"))
                .andExpect(status().is3xxRedirection());
        assertThat(AsProgram.call(() -> lecturers.find(lecturer.id()))
                        .orElseThrow()
                        .daysOff())
                .singleElement()
                .satisfies(span -> assertThat(span.imported()).isTrue());
        pages.perform(multipart(address + "/days/file").file(file("rubbish")).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这不是日历文件")));
    }

    private AnswerState answer() {
        return trips.ofLecturer(lecturer.id()).getFirst().answer();
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "c.ics", "text/calendar", content.getBytes(StandardCharsets.UTF_8));
    }
}
