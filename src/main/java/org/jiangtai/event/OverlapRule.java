package org.jiangtai.event;

import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Component;

/** Nobody speaks at two places at once, no hall holds two events at once, and a village's people go to one. */
@Component
class OverlapRule implements ClashRule {

    private final Moments moments;

    OverlapRule(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void look(Planned planned, Surroundings around, Findings findings) {
        Booking mine = planned.booking();
        for (Booking other : around.ofTheLecturerOf(mine)) {
            if (other.overlaps(mine) && planned.lecturer() != null) {
                findings.add(
                        ClashKind.LECTURER_TWICE,
                        "clash.LECTURER_TWICE",
                        other.eventId(),
                        planned.lecturer().name(),
                        when(other),
                        other.title(),
                        other.unitName());
            }
        }
        if (planned.venue() == null) {
            return;
        }
        for (Booking other : around.inTheHallOf(mine)) {
            if (other.overlaps(mine)) {
                findings.add(
                        ClashKind.VENUE_TWICE,
                        "clash.VENUE_TWICE",
                        other.eventId(),
                        other.venueName(),
                        when(other),
                        other.title());
            }
        }
        for (Booking other : around.forThePeopleOf(mine)) {
            if (other.overlaps(mine) && other.venueId() != mine.venueId()) {
                findings.add(
                        ClashKind.SAME_PEOPLE,
                        "clash.SAME_PEOPLE.atOnce",
                        other.eventId(),
                        other.unitName(),
                        when(other),
                        other.venueName(),
                        other.title());
            }
        }
    }

    private String when(Booking booking) {
        return moments.span(booking.startsAt(), booking.endsAt());
    }
}
