package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases: the public sees the last one, and organisers plan on meanwhile. What a release would change is shown before
 * it is made, and any two can be compared (domain page, events).
 */
@Service
@Transactional
public class ReleaseService {

    private static final Set<EventStage> LIVE = ClashFinder.LIVE;

    private final EventRepository events;
    private final ReleaseRepository releases;
    private final ReleasedRepository released;
    private final Announcer announcer;
    private final PublicGate gate;
    private final UnitScope scope;

    ReleaseService(
            EventRepository events,
            ReleaseRepository releases,
            ReleasedRepository released,
            Announcer announcer,
            PublicGate gate,
            UnitScope scope) {
        this.events = events;
        this.releases = releases;
        this.released = released;
        this.announcer = announcer;
        this.gate = gate;
        this.scope = scope;
    }

    /** What differs from what the public sees, soonest first; of the current person's units and events. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<ReleaseChange> pending() {
        var reach = scope.reach();
        return events.findUnreleased(LIVE).stream()
                .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                .map(ReleaseService::pending)
                .toList();
    }

    /**
     * Makes a release in which these events stand as they are planned now. Who is concerned is told once.
     *
     * @param note what it is about, at most 500 characters
     * @throws NothingToRelease if the public sees them so already
     * @throws NotApproved if one of them needs an approval and has none
     * @throws TopicNotReady if the topic of one has no approved script
     * @throws org.jiangtai.place.NotYourUnit if one is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Release make(Collection<Long> eventIds, String note) {
        String said = Typed.optional("note", note, 500);
        events.lockPlanning();
        List<Long> ids = List.copyOf(new HashSet<>(eventIds));
        List<EventEntity> wanted =
                events.findAllWithSeats(ids).stream().map(WithSeats::event).toList();
        wanted.forEach(event -> scope.requireEvent(event.id, event.unitId));
        wanted.stream()
                .filter(event -> event.stage == EventStage.ARCHIVED)
                .findFirst()
                .ifPresent(event -> {
                    throw new EventIsOver(event.title);
                });
        gate.pass(wanted.stream()
                .filter(event -> event.stage != EventStage.CANCELLED)
                .toList());
        events.flush();
        int number = announcer.announce(ids, said).orElseThrow(NothingToRelease::new);
        return toRelease(releases.findById(number).orElseThrow());
    }

    /**
     * One release.
     *
     * @throws NotFound if there is none with this number
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Release release(int number) {
        return releases.findById(number).map(ReleaseService::toRelease).orElseThrow(NotFound::new);
    }

    /** All releases, the last one first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Release> all() {
        return releases.findAllByOrderByNumberDesc().stream()
                .map(ReleaseService::toRelease)
                .toList();
    }

    /**
     * How the schedule differs between two releases, soonest first.
     *
     * @param older 0 is before the first one
     * @throws NotFound if there is no such release, or the newer one is not after the older one
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<ReleaseChange> compare(int older, int newer) {
        if (older < 0 || older >= newer || !releases.existsById(newer)) {
            throw new NotFound();
        }
        var reach = scope.reach();
        return between(older, newer).stream()
                .filter(change -> change.unitIds().stream().anyMatch(unit -> reach.coversEvent(change.eventId(), unit)))
                .toList();
    }

    /** What came with a release, for whoever tells the people concerned. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<ReleaseChange> changes(int number) {
        return between(number - 1, number);
    }

    private List<ReleaseChange> between(int older, int newer) {
        List<Long> touched = released.findTouched(older, newer);
        if (touched.isEmpty()) {
            return List.of();
        }
        Map<Long, ReleasedEntity> before = byEvent(released.findAsOf(touched, older));
        Map<Long, ReleasedEntity> after = byEvent(released.findAsOf(touched, newer));
        Map<Long, WithSeats> now = events.findAllWithSeats(touched).stream()
                .collect(Collectors.toMap(row -> row.event().id, Function.identity()));
        List<ReleaseChange> changes = new ArrayList<>();
        for (long id : touched) {
            ReleasedEntity was = before.get(id);
            ReleasedEntity is = after.get(id);
            WithSeats row = Objects.requireNonNull(now.get(id));
            if (was != null || is != null) {
                Set<ChangeKind> kinds =
                        ReleaseChange.kinds(was, was != null && was.cancelled, is, is != null && is.cancelled);
                if (!kinds.isEmpty()) {
                    changes.add(change(row, kinds, was, is));
                }
            }
        }
        changes.sort(Comparator.comparing(change -> change.shown().startsAt()));
        return changes;
    }

    private static ReleaseChange pending(WithSeats row) {
        EventEntity event = row.event();
        ReleasedEntity was = row.released();
        boolean cancelled = event.stage == EventStage.CANCELLED;
        return change(row, ReleaseChange.kinds(was, was != null && was.cancelled, event, cancelled), was, event);
    }

    private static ReleaseChange change(
            WithSeats row, Set<ChangeKind> kinds, @Nullable EventFacts before, @Nullable EventFacts after) {
        EventEntity event = row.event();
        return new ReleaseChange(
                event.id,
                Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .map(facts -> facts.unitId)
                        .collect(Collectors.toSet()),
                Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .map(facts -> facts.lecturerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                kinds,
                before == null ? null : AnnouncedEvent.of(before),
                after == null ? null : AnnouncedEvent.of(after),
                event.stage,
                row.taken() + row.waiting());
    }

    private static Map<Long, ReleasedEntity> byEvent(List<ReleasedEntity> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.eventId, Function.identity()));
    }

    private static Release toRelease(ReleaseEntity release) {
        return new Release(release.number, release.madeAt, release.madeBy, release.note, release.changes);
    }
}
