package org.jiangtai.event.web;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * An event for the calendar of a phone (RFC 5545). The event keeps its UID for ever and counts its changes in SEQUENCE,
 * so that a file fetched again moves or strikes out what the first one entered.
 */
@Controller
class CalendarFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final EventService events;
    private final Clock clock;
    private final String baseUrl;

    CalendarFileController(EventService events, Clock clock, @Value("${jiangtai.base-url}") String baseUrl) {
        this.events = events;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/e/{code}.ics")
    ResponseEntity<String> file(@PathVariable String code) throws IOException {
        Event event = events.findPublic(code).orElseThrow(NotFound::new);
        var headers = new HttpHeaders();
        headers.setContentType(CALENDAR);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(code + ".ics").build());
        return ResponseEntity.ok().headers(headers).body(write(event));
    }

    private String write(Event event) throws IOException {
        var entry = new VEvent(false);
        entry.add(new Uid(event.code() + "@jiangtai"));
        entry.add(new DtStamp(clock.instant()));
        entry.add(new DtStart<>(event.startsAt()));
        entry.add(new DtEnd<>(event.endsAt()));
        entry.add(new Sequence((int) event.version()));
        entry.add(new Summary(event.title()));
        entry.add(new Location(event.venueName() + " " + event.venueAddress()));
        entry.add(new Description(event.description()));
        entry.add(new Url(URI.create(baseUrl + "/e/" + event.code())));
        entry.add(
                event.state() == EventState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jiangtai//Jiangtai//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(entry);
        var text = new StringWriter();
        new CalendarOutputter(false).output(calendar, text);
        return text.toString();
    }
}
