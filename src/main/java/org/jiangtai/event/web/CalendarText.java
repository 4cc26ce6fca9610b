package org.jiangtai.event.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes events for the calendar of a phone (RFC 5545). An event keeps its UID for ever and counts its changes in
 * SEQUENCE, so that a file fetched again moves or strikes out what the one before entered.
 */
@Component
class CalendarText {

    static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** How often a calendar that follows a feed should come back. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Clock clock;
    private final String baseUrl;

    CalendarText(
            Clock clock, @org.springframework.beans.factory.annotation.Value("${jiangtai.base-url}") String baseUrl) {
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** An event with what stands in the entry's description, which is for the reader alone. */
    record Entry(Event event, String description) {

        static Entry of(Event event) {
            return new Entry(event, event.description());
        }
    }

    /** One event to be taken over once. */
    String single(Event event) {
        Calendar calendar = begin();
        calendar.add(entry(Entry.of(event)));
        return write(calendar);
    }

    /** Events that a calendar follows: it comes back and takes over what has changed. */
    String feed(String name, List<Entry> entries) {
        Calendar calendar = begin();
        calendar.add(new Name(name));
        // What most calendars read instead of NAME and REFRESH-INTERVAL (RFC 7986).
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN.toString()));
        entries.forEach(entry -> calendar.add(entry(entry)));
        return write(calendar);
    }

    private static Calendar begin() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jiangtai//Jiangtai//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        return calendar;
    }

    private VEvent entry(Entry of) {
        Event event = of.event();
        var entry = new VEvent(false);
        entry.add(new Uid(event.code() + "@jiangtai"));
        entry.add(new DtStamp(clock.instant()));
        entry.add(new DtStart<>(event.startsAt()));
        entry.add(new DtEnd<>(event.endsAt()));
        entry.add(new Sequence((int) event.version()));
        entry.add(new Summary(event.title()));
        entry.add(new Location(event.venueName() + " " + event.venueAddress()));
        entry.add(new Description(of.description()));
        entry.add(new Url(URI.create(baseUrl + "/e/" + event.code())));
        entry.add(
                event.state() == EventState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return entry;
    }

    private static String write(Calendar calendar) {
        try {
            var text = new StringWriter();
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
