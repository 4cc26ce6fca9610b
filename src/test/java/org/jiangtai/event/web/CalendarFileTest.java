package org.jiangtai.event.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.format.DateTimeFormatter;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class CalendarFileTest {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(java.time.ZoneOffset.UTC);

    @Autowired
    MockMvc pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Test
    void saysWhatWhenAndWhereInUtc() throws Exception {
        Event event = fixtures.openEvent(10);
        VEvent entry = read(event);

        assertThat(value(entry, "SUMMARY")).isEqualTo(event.title());
        assertThat(value(entry, "LOCATION")).contains(event.venueName());
        assertThat(value(entry, "DTSTART")).isEqualTo(UTC.format(event.startsAt()));
        assertThat(value(entry, "DTEND")).isEqualTo(UTC.format(event.endsAt()));
        assertThat(value(entry, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(entry, "URL")).endsWith("/e/" + event.code());
    }

    @Test
    void aCancelledEventKeepsItsNumberAndIsStruckOut() throws Exception {
        Event event = fixtures.openEvent(10);
        VEvent before = read(event);
        AsProgram.run(() -> events.cancel(event.id(), "停电"));
        VEvent after = read(event);

        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
    }

    @Test
    void anUnknownEventHasNone() throws Exception {
        pages.perform(get("/e/nothing1.ics")).andExpect(status().isNotFound());
    }

    private VEvent read(Event event) throws Exception {
        String text = pages.perform(get("/e/" + event.code() + ".ics"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder()
                .build(new StringReader(text))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
    }

    private static String value(VEvent entry, String property) {
        return entry.getRequiredProperty(property).getValue();
    }
}
