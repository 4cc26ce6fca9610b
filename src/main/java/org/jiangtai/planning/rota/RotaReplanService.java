package org.jiangtai.planning.rota;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A plan that was applied is kept alive: what came up is planned around, with as few changes as possible. */
@Service
@Transactional
public class RotaReplanService {

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaStanding standing;
    private final RotaFactReader facts;
    private final RotaLectures lectures;
    private final RotaLine line;
    private final LecturerService lecturers;
    private final VenueService venues;
    private final CurrentPerson current;
    private final Clock clock;
    private final ZoneId zone;

    RotaReplanService(
            RotaRuns runs,
            RotaRows rows,
            RotaStanding standing,
            RotaFactReader facts,
            RotaLectures lectures,
            RotaLine line,
            LecturerService lecturers,
            VenueService venues,
            CurrentPerson current,
            Clock clock,
            ZoneId zone) {
        this.runs = runs;
        this.rows = rows;
        this.standing = standing;
        this.facts = facts;
        this.lectures = lectures;
        this.line = line;
        this.lecturers = lecturers;
        this.venues = venues;
        this.current = current;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Plans anew around what came up, as a run of its own that follows the one that was applied. No event is changed
     * before it is applied in its turn.
     *
     * @throws RotaNotReady if the run was not applied
     * @throws RotaFollowed if a later change of it was applied already
     * @throws InvalidInput if nothing came up
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun replan(long id, String name, RotaChange change) {
        RotaChange checked = change.checked();
        RotaRun applied = runs.lock(id).orElseThrow(NotFound::new);
        if (applied.state() != RotaState.APPLIED) {
            throw new RotaNotReady(applied.state());
        }
        runs.requireLast(id);
        SignedIn person = current.find().orElse(null);
        long fresh = runs.insert(
                applied.setup().called(name).checked(),
                id,
                person == null ? null : person.accountId(),
                person == null ? "" : person.displayName(),
                clock.instant());
        runs.change(fresh, checked);
        rows.replace(fresh, standing.of(applied.setup(), ofAllBefore(applied), checked));
        line.join(runs.find(fresh).orElseThrow());
        return runs.find(fresh).orElseThrow();
    }

    /** The sessions of a plan, and those of the plans that it goes on from that it had to do without. */
    private List<RotaRow> ofAllBefore(RotaRun applied) {
        List<RotaRow> all = new ArrayList<>(rows.of(applied.id()));
        Set<Long> known =
                all.stream().map(RotaRow::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        RotaRun run = applied;
        while (run.goesOn() && run.followsId() != null) {
            run = runs.find(run.followsId()).orElseThrow();
            for (RotaRow row : rows.of(run.id())) {
                if (row.eventId() != null && known.add(row.eventId())) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    /**
     * What came up before and lasts: who plans anew goes on from it.
     *
     * @throws NotFound if there is no such run
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public RotaChange lasting(long id) {
        RotaChange change = runs.find(id).orElseThrow(NotFound::new).change();
        return change == null ? RotaChange.NONE : change.lastingOn(LocalDate.ofInstant(clock.instant(), zone));
    }

    /**
     * What is to be elsewhere than it was, and why; soonest first.
     *
     * @throws NotFound if there is no such run
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaChanged> changes(long id) {
        RotaRun run = runs.find(id).orElseThrow(NotFound::new);
        List<RotaRow> all = rows.of(id);
        RotaFacts around = facts.read(run, all);
        var reach = new RotaReach(around, around.change());
        Map<Long, Venue> halls = venues.findAll(all.stream()
                .map(RotaRow::beforeVenueId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> names = names();
        List<RotaRow> changed = all.stream().filter(RotaRow::isChanged).toList();
        List<RotaLecture> shown = lectures.of(changed);
        List<RotaChanged> found = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            RotaRow row = changed.get(i);
            RotaStand before = row.before();
            Venue hall = row.beforeVenueId() == null ? null : halls.get(row.beforeVenueId());
            found.add(new RotaChanged(
                    shown.get(i),
                    before == null ? "" : names.getOrDefault(before.lecturerId(), ""),
                    hall == null ? "" : hall.name(),
                    why(reach, row)));
        }
        return found.stream()
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .toList();
    }

    /**
     * What else comes to nothing by what came up, and must be seen to by people; soonest first.
     *
     * @throws NotFound if there is no such run
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaUntouched> untouched(long id) {
        RotaRun run = runs.find(id).orElseThrow(NotFound::new);
        List<RotaRow> all = rows.of(id);
        RotaFacts around = facts.read(run, all);
        var reach = new RotaReach(around, around.change());
        Set<Long> changed = all.stream()
                .filter(RotaRow::isChanged)
                .map(RotaRow::eventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<RotaUntouched> found = new ArrayList<>();
        Set<Long> planned = ofAllBefore(run).stream()
                .map(RotaRow::eventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (SeasonEvent event : facts.events(run.setup())) {
            if (!event.state().isOver() && !changed.contains(event.id())) {
                why(reach, event, planned).ifPresent(why -> found.add(untouched(event, why)));
            }
        }
        Map<Long, String> names = names();
        for (OrderToPlan order : around.dispatched()) {
            OrderToPlan.Asked asked = order.asked();
            if (asked != null) {
                reach.why(asked.lecturerId(), order.venueId(), day(asked.startsAt()))
                        .ifPresent(why -> found.add(new RotaUntouched(
                                null,
                                order.id(),
                                order.number(),
                                Objects.requireNonNull(around.units().get(order.unitId()))
                                        .shortName(),
                                names.getOrDefault(asked.lecturerId(), ""),
                                asked.startsAt(),
                                why)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(RotaUntouched::startsAt))
                .toList();
    }

    private Optional<RotaWhy> why(RotaReach reach, SeasonEvent event, Set<Long> planned) {
        return event.lecturerId() == null && planned.contains(event.id())
                ? Optional.of(RotaWhy.NOBODY)
                : reach.why(event.lecturerId(), event.venueId(), day(event.startsAt()));
    }

    private static RotaUntouched untouched(SeasonEvent event, RotaWhy why) {
        return new RotaUntouched(
                event.id(), null, event.title(), event.unitName(), event.lecturerName(), event.startsAt(), why);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Map<Long, String> names() {
        return lecturers.names().stream().collect(Collectors.toMap(LecturerName::id, LecturerName::name));
    }

    private static RotaWhy why(RotaReach reach, RotaRow row) {
        RotaStand before = row.before();
        return before == null
                ? RotaWhy.ADDED
                : reach.why(before, row.beforeVenueId(), false).orElse(RotaWhy.MADE_ROOM);
    }

    private static LocalDate day(RotaChanged changed) {
        @Nullable RotaStand stand = changed.lecture().before();
        return Objects.requireNonNull(stand == null ? changed.lecture().at() : stand)
                .day();
    }
}
