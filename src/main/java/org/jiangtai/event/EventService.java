package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.jiangtai.speaker.LecturerService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events, from the draft to the archive. Organisers make them; keepers see those of their own unit. */
@Service
@Transactional
public class EventService {

    private static final int MOST_SEATS = 20_000;
    private static final Duration LONGEST = Duration.ofDays(3);

    private final EventRepository events;
    private final SeatsRepository seats;
    private final ClashFinder clashes;
    private final VenueService venues;
    private final LecturerService lecturers;
    private final MenuService menu;
    private final UnitScope scope;
    private final Tokens tokens;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EventService(
            EventRepository events,
            SeatsRepository seats,
            ClashFinder clashes,
            VenueService venues,
            LecturerService lecturers,
            MenuService menu,
            UnitScope scope,
            Tokens tokens,
            ApplicationEventPublisher news,
            Clock clock) {
        this.events = events;
        this.seats = seats;
        this.clashes = clashes;
        this.venues = venues;
        this.lecturers = lecturers;
        this.menu = menu;
        this.scope = scope;
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
    }

    /** The events that touch a span of time, for the calendar and the list; a keeper gets those of its own units. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Event> between(Instant from, Instant to) {
        var reach = scope.reach();
        return events.findBetween(from, to).stream()
                .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                .map(this::toEvent)
                .toList();
    }

    /** The events that residents may come to, soonest first; drafts and cancelled ones are not among them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Event> publicBetween(Instant from, Instant to) {
        return events.findPublicBetween(from, to).stream().map(this::toEvent).toList();
    }

    /**
     * An event that the current person may work with.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Event require(long id) {
        Event event = events.findWithSeats(id).map(this::toEvent).orElseThrow(NotFound::new);
        scope.requireEvent(event.id(), event.unitId());
        return event;
    }

    /**
     * An event whose poster the current person may print.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Event poster(long id) {
        return require(id);
    }

    /** An event by id for another module that has made sure of its own that the asker may know. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Event> find(long id) {
        return events.findWithSeats(id).map(this::toEvent);
    }

    /** An event by its public address; drafts and archived events have none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Event> findPublic(String code) {
        return events.findWithSeatsByCode(code)
                .map(this::toEvent)
                .filter(event -> event.state().isPublic());
    }

    /** What clashes if the draft were saved now; asked while the form is being filled in. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Clash> clashes(EventDraft draft) {
        return clashes.find(draft);
    }

    /**
     * What clashes at an event as it stands: what somebody went on past with a reason, and what came up since, such as
     * a lecturer's days off. Nothing for an event that is over or cancelled.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Clash> clashesOf(long id) {
        Event event = require(id);
        return event.state().isOver() ? List.of() : clashes.find(EventDraft.of(event));
    }

    /**
     * Saves an event. A new one is a draft. Saves wait for each other, so that two people who give the same hall or
     * lecturer away at the same moment do not both succeed.
     *
     * @param clashReason why to go on past warnings; empty where there are none
     * @throws InvalidInput if a field is not as it must be
     * @throws EventClashes if it clashes and no reason helps or none was given
     * @throws EventIsOver if it was cancelled or archived
     * @throws org.jiangtai.place.NotYourUnit if the event or the venue is another unit's
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed it since it was read
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event save(EventDraft draft, String clashReason) {
        Venue venue = look(draft);
        String reason = Typed.optional("clashReason", clashReason, 500);
        events.lockPlanning();
        EventEntity event = draft.id() == null ? fresh() : existing(draft);
        // Whoever holds one event keeps it where it is; another hall must be the person's own too.
        if (event.id == null || event.venueId != venue.id()) {
            scope.require(venue.unitId());
        }
        List<Clash> found = clashes.find(draft);
        boolean blocked = found.stream().anyMatch(clash -> clash.kind().blocks());
        if (blocked || (!found.isEmpty() && reason.isEmpty())) {
            throw new EventClashes(found);
        }
        boolean moved = event.id != null
                && event.stage == EventStage.APPROVED
                && (!event.startsAt.equals(draft.startsAt()) || event.venueId != draft.venueId());
        copy(draft, venue, event);
        event.clashReason = found.isEmpty() ? "" : reason;
        events.saveAndFlush(event);
        putSeats(event.id, draft.capacity());
        if (moved) {
            news.publishEvent(new EventMoved(event.id));
        }
        return find(event.id).orElseThrow();
    }

    /**
     * Gives an event another time, under the same rules as {@link #save}. A day on which registration closes moves with
     * it.
     *
     * @param version as it was read
     * @throws EventClashes if it clashes there and no reason helps or none was given
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event move(long id, long version, Instant startsAt, Instant endsAt, String clashReason) {
        EventDraft draft = EventDraft.of(require(id));
        return save(draft.withVersion(version).at(startsAt, endsAt), clashReason);
    }

    /**
     * Opens an event to the public and for registration.
     *
     * @throws EventIsOver if it was cancelled or archived
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event publish(long id) {
        EventEntity event = mine(id);
        requireNotOver(event);
        if (event.stage == EventStage.DRAFT) {
            event.stage = EventStage.APPROVED;
            news.publishEvent(new EventPublished(id));
        }
        return find(id).orElseThrow();
    }

    /**
     * Takes an event back that nobody has registered for yet.
     *
     * @throws PeopleRegistered if somebody has
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event unpublish(long id) {
        EventEntity event = mine(id);
        SeatsEntity row = seats.lock(id).orElseThrow(NotFound::new);
        if (row.taken > 0 || row.waiting > 0) {
            throw new PeopleRegistered(row.taken + row.waiting);
        }
        if (event.stage == EventStage.APPROVED) {
            event.stage = EventStage.DRAFT;
        }
        return find(id).orElseThrow();
    }

    /**
     * Cancels an event; everybody registered is told.
     *
     * @throws EventIsOver if it already was
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event cancel(long id, String reason) {
        EventEntity event = mine(id);
        requireNotOver(event);
        event.cancelReason = Typed.required("reason", reason, 500);
        if (event.stage == EventStage.APPROVED) {
            news.publishEvent(new EventCancelled(id));
        }
        event.stage = EventStage.CANCELLED;
        return find(id).orElseThrow();
    }

    private Venue look(EventDraft draft) {
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

    private static String title(EventDraft draft) {
        return Typed.required("title", draft.title(), 120);
    }

    private static String description(EventDraft draft) {
        return Typed.optional("description", draft.description(), 4000);
    }

    private EventEntity fresh() {
        var event = new EventEntity();
        event.code = tokens.nextPublicCode();
        event.stage = EventStage.DRAFT;
        event.cancelReason = "";
        return event;
    }

    private EventEntity existing(EventDraft draft) {
        EventEntity event = mine(Objects.requireNonNull(draft.id()));
        if (event.version != draft.version()) {
            throw new ObjectOptimisticLockingFailureException(EventEntity.class, draft.id());
        }
        requireNotOver(event);
        return event;
    }

    private EventEntity mine(long id) {
        EventEntity event = events.findById(id).orElseThrow(NotFound::new);
        scope.requireEvent(id, event.unitId);
        return event;
    }

    private static void requireNotOver(EventEntity event) {
        if (event.stage == EventStage.CANCELLED || event.stage == EventStage.ARCHIVED) {
            throw new EventIsOver(event.title);
        }
    }

    private void copy(EventDraft draft, Venue venue, EventEntity event) {
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
                        .find(draft.lecturerId())
                        .orElseThrow(() -> new InvalidInput("lecturerId", "invalid.event.lecturer"))
                        .name();
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
    }

    private void putSeats(long eventId, int capacity) {
        SeatsEntity row = seats.lock(eventId).orElse(null);
        if (row == null) {
            seats.save(SeatsEntity.of(eventId, capacity));
            return;
        }
        if (capacity < row.capacity && capacity < row.taken) {
            throw new InvalidInput("capacity", "invalid.event.capacity.taken", row.taken);
        }
        boolean more = capacity > row.capacity && row.waiting > 0;
        row.capacity = capacity;
        if (more) {
            news.publishEvent(new SeatsAdded(eventId));
        }
    }

    private Event toEvent(EventRepository.WithSeats row) {
        EventEntity event = row.event();
        return new Event(
                event.id,
                event.version,
                event.code,
                event.kind,
                event.title,
                event.description,
                event.topicId,
                event.themeId,
                event.lecturerId,
                event.lecturerName,
                event.unitId,
                event.unitName,
                event.venueId,
                event.venueName,
                event.venueAddress,
                event.language,
                event.startsAt,
                event.endsAt,
                event.registrationOpensAt,
                event.registrationClosesAt,
                row.capacity(),
                row.taken(),
                row.waiting(),
                EventState.of(event, row.left(), clock.instant()),
                event.cancelReason,
                event.clashReason);
    }
}
