package org.jiangtai.event.web;

import java.time.Duration;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.Trip;
import org.jiangtai.event.TripService;
import org.jiangtai.shared.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A lecturer's own trips for the calendar of a phone, which comes back for what has changed. Whom to call stands in the
 * entries; of residents nothing does.
 */
@Controller
class TripCalendarController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final TripService trips;
    private final CalendarText text;
    private final Texts texts;

    TripCalendarController(TripService trips, CalendarText text, Texts texts) {
        this.trips = trips;
        this.text = text;
        this.texts = texts;
    }

    @GetMapping("/l/{token}/calendar.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        List<CalendarText.Entry> entries =
                trips.feed(token).stream().map(this::entry).toList();
        return ResponseEntity.ok()
                .contentType(CalendarText.TYPE)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(tag(entries))
                .body(text.feed(texts.of("event.trips.feed"), entries));
    }

    private CalendarText.Entry entry(Trip trip) {
        String contact =
                trip.contact().name().isEmpty() && trip.contact().phone().isEmpty()
                        ? ""
                        : texts.of(
                                "event.trips.contact",
                                trip.contact().name(),
                                trip.contact().phone());
        return new CalendarText.Entry(
                trip.event(),
                (contact + "\n" + texts.of("event.trips.map", trip.map()) + "\n"
                                + trip.event().description())
                        .strip());
    }

    /** The moment of writing stands in the text too, but changes nothing. */
    private static String tag(List<CalendarText.Entry> entries) {
        List<Object> parts = entries.stream()
                .<Object>map(entry -> List.of(facts(entry.event()), entry.description()))
                .toList();
        return "\"" + parts.size() + "-" + Integer.toHexString(parts.hashCode()) + "\"";
    }

    private static List<Object> facts(Event event) {
        return List.of(
                event.id(),
                event.version(),
                event.startsAt(),
                event.endsAt(),
                event.title(),
                event.venueId(),
                event.state());
    }
}
