package org.jiangtai.event;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.jiangtai.speaker.LecturerService;
import org.springframework.stereotype.Component;

/** What an event must be in itself, whatever lies around it, and how a draft becomes one. */
@Component
class EventDrafts {

    /** No event is longer. */
    static final Duration LONGEST = Duration.ofDays(3);

    private static final int MOST_SEATS = 20_000;

    private final VenueService venues;
    private final UnitService units;
    private final LecturerService lecturers;
    private final MenuService menu;
    private final PhoneVault vault;

    EventDrafts(VenueService venues, UnitService units, LecturerService lecturers, MenuService menu, PhoneVault vault) {
        this.venues = venues;
        this.units = units;
        this.lecturers = lecturers;
        this.menu = menu;
        this.vault = vault;
    }

    /**
     * Looks whether the draft can be an event, and finds its hall.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    Venue check(EventDraft draft) {
        title(draft);
        description(draft);
        if (!draft.startsAt().isBefore(draft.endsAt())) {
            throw new InvalidInput("endsAt", "invalid.event.ends");
        }
        if (Duration.between(draft.startsAt(), draft.endsAt()).compareTo(LONGEST) > 0) {
            throw new InvalidInput("endsAt", "invalid.event.long", LONGEST.toDays());
        }
        if (draft.capacity() < 1 || draft.capacity() > MOST_SEATS) {
            throw new InvalidInput("capacity", "invalid.event.capacity", MOST_SEATS);
        }
        Instant closes = draft.registrationClosesAt() == null ? draft.startsAt() : draft.registrationClosesAt();
        if (closes.isAfter(draft.startsAt())) {
            throw new InvalidInput("registrationClosesAt", "invalid.event.closes");
        }
        if (draft.registrationOpensAt() != null && !draft.registrationOpensAt().isBefore(closes)) {
            throw new InvalidInput("registrationOpensAt", "invalid.event.registration");
        }
        return venues.find(draft.venueId()).orElseThrow(() -> new InvalidInput("venueId", "invalid.event.venue"));
    }

    /** @throws InvalidInput if the hall's unit is no more, so that nothing new happens there */
    void requireThere(Venue venue) {
        if (units.find(venue.unitId()).filter(unit -> unit.takes(null)).isEmpty()) {
            throw new InvalidInput("venueId", "invalid.venue.gone");
        }
    }

    /**
     * Writes a draft into an event.
     *
     * @throws InvalidInput if it names a topic or a lecturer that does not exist, or a note is not as it must be
     */
    void copy(EventDraft draft, Venue venue, EventEntity event) {
        event.kind = draft.kind();
        event.title = title(draft);
        event.description = description(draft);
        event.topicId = draft.topicId();
        event.themeId = draft.topicId() == null
                ? null
                : menu.topic(draft.topicId())
                        .orElseThrow(() -> new InvalidInput("topicId", "invalid.event.topic"))
                        .themeId();
        event.lecturerId = draft.lecturerId();
        event.lecturerName = draft.lecturerId() == null
                ? ""
                : lecturers
                        .nameOf(draft.lecturerId())
                        .orElseThrow(() -> new InvalidInput("lecturerId", "invalid.event.lecturer"));
        event.unitId = venue.unitId();
        event.unitName = venue.unitName();
        event.venueId = venue.id();
        event.venueName = venue.name();
        event.venueAddress = venue.address();
        event.language = draft.language();
        event.startsAt = draft.startsAt();
        event.endsAt = draft.endsAt();
        event.registrationOpensAt = draft.registrationOpensAt() == null ? Instant.EPOCH : draft.registrationOpensAt();
        event.registrationClosesAt =
                draft.registrationClosesAt() == null ? draft.startsAt() : draft.registrationClosesAt();
        note(draft.notes(), event);
    }

    private void note(EventNotes notes, EventEntity event) {
        event.contactName = notes.contactName().isBlank()
                ? ""
                : PersonName.parse(notes.contactName()).value();
        if (notes.contactPhone() != null) {
            boolean none = notes.contactPhone().isBlank();
            event.contactPhoneSealed = none ? null : vault.seal(PhoneNumber.parseContact(notes.contactPhone()));
            event.sealedWith = none ? null : vault.currentKey();
        }
        event.remark = Typed.optional("remark", notes.remark(), 1000);
        event.speakerFromAbroad = notes.speakerFromAbroad();
        event.safetyPlan = Typed.optional("safetyPlan", notes.safetyPlan(), 2000);
    }

    private static String title(EventDraft draft) {
        return Typed.required("title", draft.title(), 120);
    }

    private static String description(EventDraft draft) {
        return Typed.optional("description", draft.description(), 4000);
    }
}
