package org.jiangtai.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The schedule as calendars follow it. */
@PageTest
class CalendarFeedTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Test
    void aVillagesFeedHoldsWhatIsOnThereAndNothingElse() throws Exception {
        Event here = fixtures.openEvent(10);
        Event elsewhere = fixtures.openEvent(10);

        assertThat(titles("/calendar/village/" + here.unitId() + ".ics")).containsExactly(here.title());
        assertThat(titles("/calendar.ics")).contains(here.title(), elsewhere.title());
    }

    @Test
    void whatIsNotAnnouncedStandsInNoFeed() throws Exception {
        Event draft = AsProgram.call(
                () -> events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(14), 10), ""));

        assertThat(titles("/calendar.ics")).doesNotContain(draft.title());
        assertThat(titles("/calendar/village/" + draft.unitId() + ".ics")).isEmpty();
    }

    @Test
    void aCancelledEventStaysInTheFeedStruckOut() throws Exception {
        Event event = fixtures.openEvent(10);
        AsProgram.run(() -> events.cancel(event.id(), "停电"));

        VEvent entry = entries("/calendar/village/" + event.unitId() + ".ics").getFirst();

        assertThat(entry.getProperty("STATUS").orElseThrow().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void aLecturersFeedIsThereBeforeAnythingIsPlanned() throws Exception {
        Lecturer lecturer = fixtures.lecturer();

        assertThat(titles("/calendar/lecturer/" + lecturer.id() + ".ics")).isEmpty();
    }

    @Test
    void whoIsNoLecturerYetHasNoFeedThatTellsTheName() throws Exception {
        Lecturer lecturer = fixtures.lecturer(LecturerState.NOMINATED);

        pages.perform(get("/calendar/lecturer/" + lecturer.id() + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void whoComesBackForTheSameGetsNothingAgainUntilItChanges() throws Exception {
        Event event = fixtures.openEvent(10);
        String feed = "/calendar/village/" + event.unitId() + ".ics";
        String tag = pages.perform(get(feed)).andReturn().getResponse().getHeader("ETag");

        pages.perform(get(feed).header("If-None-Match", tag)).andExpect(status().isNotModified());
        AsProgram.run(() -> events.cancel(event.id(), "停电"));
        pages.perform(get(feed).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"));
    }

    @Test
    void whatDoesNotExistHasNoFeed() throws Exception {
        for (String kind : List.of("village", "theme", "lecturer")) {
            pages.perform(get("/calendar/" + kind + "/999999999.ics")).andExpect(status().isNotFound());
        }
    }

    private List<String> titles(String feed) throws Exception {
        return entries(feed).stream()
                .map(entry -> entry.getProperty("SUMMARY").orElseThrow().getValue())
                .toList();
    }

    private List<VEvent> entries(String feed) throws Exception {
        String text = pages.perform(get(feed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
    }
}
