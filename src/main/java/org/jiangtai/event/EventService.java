package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events, from the draft to the archive. Organisers make them; keepers see those of their own unit. */
@Service
@Transactional
public class EventService {

    private static final int AT_ONCE = 50;

    private final EventRepository events;
    private final EventRows rows;
    private final EventWriter writer;
    private final SeatsRepository seats;
    private final ClashFinder clashes;
    private final Announcer announcer;
    private final UnitScope scope;
    private final PublicGate gate;
    private final ApplicationEventPublisher news;

    EventService(
            EventRepository events,
            EventRows rows,
            EventWriter writer,
            SeatsRepository seats,
            ClashFinder clashes,
            Announcer announcer,
            UnitScope scope,
            PublicGate gate,
            ApplicationEventPublisher news) {
        this.events = events;
        this.rows = rows;
        this.writer = writer;
        this.seats = seats;
        this.clashes = clashes;
        this.announcer = announcer;
        this.scope = scope;
        this.gate = gate;
        this.news = news;
    }

    /**
     * The events that touch a span of time as they are planned, for the calendar and the list; a keeper gets those of
     * its own units.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Event> between(Instant from, Instant to) {
        var reach = scope.reach();
        return events.findBetween(from.minus(EventDrafts.LONGEST), from, to).stream()
                .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                .map(rows::planned)
                .toList();
    }

    /** The events that residents may come to as they were announced, soonest first; cancelled ones are not among them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Event> publicBetween(Instant from, Instant to) {
        return announced(from, to).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
    }

    /** The same with those that were cancelled, for whoever has them in a calendar already. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Event> announced(Instant from, Instant to) {
        return events.findPublicBetween(from.minus(EventDrafts.LONGEST), from, to, EventStage.ARCHIVED).stream()
                .map(rows::told)
                .toList();
    }

    /**
     * An event that the current person may work with, as it is planned.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Event require(long id) {
        Event event = planned(id);
        scope.requireEvent(event.id(), event.unitId());
        return event;
    }

    /**
     * An event whose poster the current person may print, as it was announced.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Event poster(long id) {
        require(id);
        return find(id).orElseThrow(NotFound::new);
    }

    /**
     * An event by id for another module that has made sure of its own that the asker may know: as it was announced, which
     * is what holds for whoever comes; as it is planned where it was not announced.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Event> find(long id) {
        return events.findWithSeats(id).map(rows::announced);
    }

    /**
     * Whether the public may still come. It is asked past what this transaction has read before: whoever has waited for
     * the seats learns what happened meanwhile.
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isStillOn(long id) {
        return events.countAnnounced(id) > 0;
    }

    /** Events as they are planned, for another module that has made sure of its own that the asker may know. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Event> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : events.findAllWithSeats(ids).stream().map(rows::planned).toList();
    }

    /** The versions that these events have now, for whoever is about to remove them. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<SeenEvent> seen(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : events.findSeen(ids);
    }

    /** An event by its public address; what was never announced and archived events have none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Event> findPublic(String code) {
        return events.findWithSeatsByCode(code).map(rows::told).filter(Event::isPublic);
    }

    /** What clashes if the draft were saved now; asked while the form is being filled in. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Clash> clashes(EventDraft draft) {
        return clashes.find(draft);
    }

    /**
     * What clashes if all these were saved together: each also with the others.
     *
     * @return a list for each, in their order
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<List<Clash>> clashesTogether(List<EventDraft> wanted) {
        return clashes.findTogether(wanted);
    }

    /**
     * What clashes if one of these were saved, whichever: they are choices, such as lecturers for the same hour.
     *
     * @return a list for each, in their order
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public List<List<Clash>> clashesOfEach(List<EventDraft> choices) {
        return clashes.findForEach(choices);
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
        writer.check(draft);
        String reason = Typed.optional("clashReason", clashReason, 500);
        events.lockPlanning();
        List<Clash> found = clashes.find(draft);
        if (refused(found, reason)) {
            throw new EventClashes(found);
        }
        return planned(writer.store(draft, found, reason, null).id);
    }

    /**
     * Saves several events under the same rules as {@link #save}, all or none: a day that moves, an import.
     *
     * @param clashReason why to go on past the warnings of all of them
     * @return the events in the order of the drafts
     * @throws DraftRefused if one is not as it must be
     * @throws ClashesTogether if some clash with others or with each other, and no reason helps or none was given
     * @throws EventIsOver if one was cancelled or archived
     * @throws org.jiangtai.place.NotYourUnit if one is another unit's
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed one since it was read
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> saveTogether(List<EventDraft> wanted, String clashReason) {
        return storeTogether(wanted, clashReason, () -> null);
    }

    /**
     * Saves several events that are made or changed together.
     *
     * @param series asked once it is certain that they are saved; null where they stand for themselves
     */
    List<Event> storeTogether(List<EventDraft> wanted, String clashReason, Supplier<? extends @Nullable Long> series) {
        String reason = Typed.optional("clashReason", clashReason, 500);
        each(wanted, writer::check);
        events.lockPlanning();
        List<List<Clash>> found = clashes.findTogether(wanted);
        if (found.stream().anyMatch(one -> refused(one, reason))) {
            throw new ClashesTogether(found);
        }
        Long seriesId = series.get();
        List<Long> ids = new ArrayList<>();
        each(wanted, draft -> {
            ids.add(writer.store(draft, found.get(ids.size()), reason, seriesId).id);
            if (ids.size() % AT_ONCE == 0) {
                writer.letGo(ids.subList(ids.size() - AT_ONCE, ids.size()));
            }
        });
        Map<Long, Event> stored = findAll(ids).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(stored.get(id))).toList();
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
     * Makes a release of this one event: opens it to the public and for registration, or tells the public what has
     * changed. What needs no approval is approved by it.
     *
     * @throws EventIsOver if it was cancelled or archived
     * @throws NotApproved if it needs an approval and has none
     * @throws TopicNotReady if its topic has no approved script
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event publish(long id) {
        events.lockPlanning();
        EventEntity event = writer.notOver(id);
        gate.pass(List.of(event));
        events.flush();
        announcer.announce(List.of(id), "");
        return planned(id);
    }

    /**
     * Takes an event back from the public that nobody has registered for yet. What a reviewer approved stays approved,
     * anything else is a draft again.
     *
     * @throws PeopleRegistered if somebody has
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event unpublish(long id) {
        events.lockPlanning();
        EventEntity event = writer.mine(id);
        SeatsEntity row = seats.lock(id).orElseThrow(NotFound::new);
        if (row.taken > 0 || row.waiting > 0) {
            throw new PeopleRegistered(row.taken + row.waiting);
        }
        if (event.stage == EventStage.APPROVED && !gate.needsApproval(event)) {
            event.stage = EventStage.DRAFT;
        }
        events.flush();
        announcer.withdraw(id);
        return planned(id);
    }

    /**
     * Cancels an event. The public sees it at once, without a release, and everybody registered is told.
     *
     * @throws EventIsOver if it already was
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Event cancel(long id, String reason) {
        return cancelTogether(List.of(id), reason).getFirst();
    }

    /**
     * Cancels events, all or none, under the rules of {@link #cancel}.
     *
     * @param reason why; it is the same for all
     * @throws EventIsOver if one already was
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> cancelTogether(Collection<Long> ids, String reason) {
        String why = Typed.required("reason", reason, 500);
        events.lockPlanning();
        List<Long> wanted = ids.stream().distinct().toList();
        // Whoever registers holds the seats: after this, nobody is registered whom the news does not reach.
        wanted.stream().sorted().forEach(seats::lock);
        for (long id : wanted) {
            EventEntity event = writer.notOver(id);
            event.cancelReason = why;
            if (announcer.knows(id)) {
                news.publishEvent(new EventCancelled(id));
            }
            event.stage = EventStage.CANCELLED;
        }
        events.flush();
        return wanted.stream().map(this::planned).toList();
    }

    private Event planned(long id) {
        return events.findWithSeats(id).map(rows::planned).orElseThrow(NotFound::new);
    }

    private static boolean refused(List<Clash> found, String reason) {
        return found.stream().anyMatch(Clash::blocks) || (!found.isEmpty() && reason.isEmpty());
    }

    private static void each(List<EventDraft> wanted, Consumer<EventDraft> step) {
        for (int i = 0; i < wanted.size(); i++) {
            try {
                step.accept(wanted.get(i));
            } catch (InvalidInput invalid) {
                throw new DraftRefused(i, invalid);
            }
        }
    }
}
