package org.jiangtai.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.shared.PhoneVault;
import org.springframework.stereotype.Component;

/** Makes of a row what people see: as it is planned, or as the public was told. */
@Component
class EventRows {

    private final PhoneVault vault;
    private final Clock clock;

    EventRows(PhoneVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The event as organisers plan it. */
    Event planned(WithSeats row) {
        return event(row, row.event(), notes(row.event()));
    }

    /** The event for everybody, without what the team notes of it. */
    Event told(WithSeats row) {
        return event(row, row.released() == null ? row.event() : row.released(), EventNotes.NONE);
    }

    /** The event as the public was told; as it is planned where the public was told nothing. */
    Event announced(WithSeats row) {
        return event(row, row.released() == null ? row.event() : row.released(), notes(row.event()));
    }

    private Event event(WithSeats row, EventFacts facts, EventNotes notes) {
        EventEntity event = row.event();
        return new Event(
                event.id,
                event.version,
                event.code,
                facts.kind,
                facts.title,
                facts.description,
                facts.topicId,
                facts.themeId,
                facts.lecturerId,
                facts.lecturerName,
                facts.unitId,
                facts.unitName,
                facts.venueId,
                facts.venueName,
                facts.venueAddress,
                facts.language,
                facts.startsAt,
                facts.endsAt,
                facts.registrationOpensAt,
                facts.registrationClosesAt,
                row.capacity(),
                row.taken(),
                row.waiting(),
                state(row, facts),
                event.cancelReason,
                event.clashReason,
                passed(event),
                event.stage,
                publication(row),
                notes,
                event.seriesId,
                row.admission());
    }

    /** An event that was to be over by now but is planned for later is still to be worked with at the desk. */
    private EventState state(WithSeats row, EventFacts facts) {
        EventEntity event = row.event();
        Instant now = clock.instant();
        EventState announced = EventState.of(event.stage, row.released(), row.left(), now);
        boolean postponed = facts == event && announced == EventState.ENDED && event.endsAt.isAfter(now);
        return postponed ? EventState.of(event.stage, null, row.left(), now) : announced;
    }

    private static Publication publication(WithSeats row) {
        if (row.released() == null) {
            return Publication.NONE;
        }
        return ChangeKind.between(row.released(), row.event()).isEmpty() ? Publication.CURRENT : Publication.BEHIND;
    }

    private EventNotes notes(EventEntity event) {
        String phone = event.contactPhoneSealed == null
                ? ""
                : vault.open(event.contactPhoneSealed).masked();
        return new EventNotes(event.contactName, phone, event.remark, event.speakerFromAbroad, event.safetyPlan);
    }

    private static Set<ClashKind> passed(EventEntity event) {
        return event.clashesPassed.isEmpty()
                ? Set.of()
                : Arrays.stream(event.clashesPassed.split(","))
                        .map(ClashKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClashKind.class)));
    }
}
