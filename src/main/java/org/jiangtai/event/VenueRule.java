package org.jiangtai.event;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jiangtai.place.Venue;
import org.springframework.stereotype.Component;

/** A hall is open when it is needed, and large enough. */
@Component
class VenueRule implements ClashRule {

    private final ZoneId zone;

    VenueRule(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void look(Planned planned, Surroundings around, Findings findings) {
        Venue venue = planned.venue();
        if (venue == null) {
            return;
        }
        EventDraft draft = planned.draft();
        LocalDateTime start = LocalDateTime.ofInstant(draft.startsAt(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(draft.endsAt(), zone);
        LocalTime opens = venue.opensAt();
        LocalTime closes = venue.closesAt();
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        if (!sameDay || start.toLocalTime().isBefore(opens) || end.toLocalTime().isAfter(closes)) {
            findings.add(
                    ClashKind.VENUE_CLOSED,
                    "clash.VENUE_CLOSED",
                    null,
                    venue.name(),
                    opens.toString(),
                    closes.toString());
        }
        if (draft.capacity() > venue.capacity()) {
            findings.add(
                    ClashKind.VENUE_TOO_SMALL,
                    "clash.VENUE_TOO_SMALL",
                    null,
                    venue.name(),
                    venue.capacity(),
                    draft.capacity());
        }
    }
}
