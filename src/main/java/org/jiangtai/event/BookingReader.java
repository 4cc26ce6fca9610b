package org.jiangtai.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what stands in the plan around some events, each event once. */
@Component
class BookingReader {

    private final EventRepository events;

    BookingReader(EventRepository events) {
        this.events = events;
    }

    /** From a moment on until another, which is excluded. */
    record Span(Instant from, Instant to) {}

    /** Three statements, each over its own index; one with three alternatives would read the whole table. */
    List<Booking> around(
            Collection<Long> venues,
            Span ofVenues,
            Collection<Long> lecturers,
            Span ofLecturers,
            Collection<Long> units,
            Span ofUnits,
            Collection<Long> except) {
        List<Booking> found = new ArrayList<>();
        Set<Long> known = new HashSet<>(except);
        add(events.findBookingsOfVenues(venues, ofVenues.from(), ofVenues.to(), ClashFinder.LIVE), known, found);
        if (!lecturers.isEmpty()) {
            add(
                    events.findBookingsOfLecturers(lecturers, ofLecturers.from(), ofLecturers.to(), ClashFinder.LIVE),
                    known,
                    found);
        }
        add(events.findBookingsOfUnits(units, ofUnits.from(), ofUnits.to(), ClashFinder.LIVE), known, found);
        return found;
    }

    private static void add(List<Booking> read, Set<Long> known, List<Booking> found) {
        read.stream().filter(booking -> known.add(booking.eventId())).forEach(found::add);
    }
}
