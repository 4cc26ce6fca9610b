package org.jiangtai.planning.rota;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Clash;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventRemoval;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.order.DispatchObstacle;
import org.jiangtai.order.DispatchService;
import org.jiangtai.planning.rota.RotaDispatches.Dispatched;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes drafts of events out of a plan, all of them or none, and takes them back. A session that comes from an order is
 * given to its lecturer as every order is: the event comes into being when the lecturer accepts.
 */
@Service
@Transactional
public class RotaApplyService {

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaFactReader facts;
    private final RotaStanding standing;
    private final EventService events;
    private final EventRemoval removal;
    private final DispatchService dispatch;
    private final RotaDispatches dispatches;
    private final Texts texts;
    private final Clock clock;

    RotaApplyService(
            RotaRuns runs,
            RotaRows rows,
            RotaFactReader facts,
            RotaStanding standing,
            EventService events,
            EventRemoval removal,
            DispatchService dispatch,
            RotaDispatches dispatches,
            Texts texts,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.facts = facts;
        this.standing = standing;
        this.events = events;
        this.removal = removal;
        this.dispatch = dispatch;
        this.dispatches = dispatches;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What would become of a plan, and what came up since it was made.
     *
     * @throws NotFound if there is no such run
     * @throws RotaNotReady if it has no plan
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public RotaOutlook look(long id) {
        RotaRun run = runs.find(id).orElseThrow(NotFound::new);
        requirePlan(run);
        RotaDrafts drafts = drafts(run);
        List<RotaRow> possible = drafts.possible();
        int orders =
                (int) possible.stream().filter(row -> row.orderId() != null).count();
        long placed = rows.of(id).stream()
                .filter(row -> row.at() != null && row.isChanged())
                .count();
        return new RotaOutlook(
                possible.size() - orders,
                orders,
                (int) placed - possible.size(),
                run.state() == RotaState.APPLIED ? List.of() : hindrances(run, drafts, possible));
    }

    /**
     * Makes a draft of an event out of every session that is placed, and gives the orders to their lecturers: all or
     * none. Who asks twice makes them once.
     *
     * @param without numbers of sessions that are left out of it
     * @param reason why to go on past warnings; empty where there are none
     * @throws RotaNotReady if there is no plan, or the plan that this one changes was taken back
     * @throws RotaFollowed if another change of the same plan was applied meanwhile
     * @throws RotaHindered if something came up since that is not left out, and no reason helps or none was given
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun apply(long id, Set<Integer> without, String reason) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.state() == RotaState.APPLIED) {
            return run;
        }
        requirePlan(run);
        requireCurrent(run);
        RotaDrafts drafts = drafts(run);
        List<RotaRow> wanted = drafts.possible().stream()
                .filter(row -> !without.contains(row.number()))
                .toList();
        List<RotaHindrance> hindrances = hindrances(run, drafts, wanted);
        Set<Integer> warned = hindrances.stream().map(RotaHindrance::number).collect(Collectors.toSet());
        if (hindrances.stream().anyMatch(each -> each.isFinal() || reason.isBlank())) {
            throw new RotaHindered(hindrances.size());
        }
        // Orders first: whoever accepts one holds it before the planning.
        List<Dispatched> given = new ArrayList<>();
        for (RotaRow row : wanted) {
            if (row.orderId() != null) {
                Dispatched each = dispatched(drafts, row);
                String why = warned.contains(row.number()) ? reason : "";
                dispatch.dispatch(each.orderId(), each.lecturerId(), each.startsAt(), why);
                given.add(each);
            }
        }
        dispatches.keep(id, given);
        List<RotaRow> made =
                wanted.stream().filter(row -> row.orderId() == null).toList();
        if (!made.isEmpty()) {
            List<Event> saved =
                    events.saveTogether(made.stream().map(drafts::draft).toList(), reason);
            List<RotaRow> became = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) {
                became.add(made.get(i).became(saved.get(i).id()));
            }
            rows.update(id, became);
        }
        runs.applied(id, clock.instant());
        return runs.find(id).orElseThrow();
    }

    /**
     * Takes a whole plan back: its drafts are removed and the orders that it gave to lecturers wait again, all or none;
     * an order that goes another way since is left alone. The plan stays and can be applied anew.
     *
     * @throws RotaNotReady if it was not applied
     * @throws RotaFollowed if a later change of it was applied
     * @throws org.jiangtai.event.NotRemovable if one of its events is no mere draft any more
     * @throws org.jiangtai.order.WrongOrderState if a lecturer has accepted one of its orders
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun takeBack(long id) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.state() != RotaState.APPLIED || run.goesOn()) {
            throw new RotaNotReady(run.state());
        }
        runs.requireLast(id);
        List<RotaRow> all = rows.of(id);
        String why = texts.in(Texts.CHINESE, "rota.recall", run.name());
        for (Dispatched each : dispatches.take(id)) {
            dispatch.recall(each.orderId(), each.lecturerId(), each.startsAt(), why);
        }
        List<Long> ids =
                all.stream().map(RotaRow::eventId).filter(Objects::nonNull).toList();
        if (!ids.isEmpty()) {
            removal.remove(events.seen(ids));
            rows.update(
                    id,
                    all.stream()
                            .filter(row -> row.eventId() != null)
                            .map(row -> row.became(null))
                            .toList());
        }
        runs.applied(id, null);
        return runs.find(id).orElseThrow();
    }

    /** A change is one of the plan as it was applied: not of one that was taken back, nor beside another change. */
    private void requireCurrent(RotaRun run) {
        if (run.goesOn() && run.followsId() != null) {
            RotaRun changed = runs.lock(run.followsId()).orElseThrow(NotFound::new);
            if (changed.state() != RotaState.APPLIED) {
                throw new RotaNotReady(changed.state());
            }
            runs.requireLast(changed.id());
        }
    }

    private RotaDrafts drafts(RotaRun run) {
        List<RotaRow> all = rows.of(run.id());
        List<Long> ids = all.stream()
                .filter(RotaRow::isChanged)
                .map(RotaRow::eventId)
                .filter(Objects::nonNull)
                .toList();
        return new RotaDrafts(new RotaModel(facts.read(run, all), all), events.findAll(ids));
    }

    private List<RotaHindrance> hindrances(RotaRun run, RotaDrafts drafts, List<RotaRow> wanted) {
        List<RotaHindrance> found = new ArrayList<>();
        List<RotaRow> fresh = new ArrayList<>();
        Map<Long, RotaRow> now = standing.now(wanted);
        for (RotaRow row : wanted) {
            RotaOvertaken overtaken = row.eventId() == null ? null : overtaken(drafts, row, now.get(row.eventId()));
            if (overtaken != null) {
                found.add(new RotaHindrance(row.number(), List.of(), overtaken, true));
            } else if (row.orderId() == null) {
                fresh.add(row);
            }
        }
        List<List<Clash>> clashes = fresh.isEmpty()
                ? List.of()
                : events.clashesTogether(fresh.stream().map(drafts::draft).toList());
        Set<Integer> needed = needed(run, fresh);
        for (int i = 0; i < fresh.size(); i++) {
            RotaRow row = fresh.get(i);
            RotaOvertaken overtaken = !needed.contains(row.number())
                    ? RotaOvertaken.NOT_NEEDED
                    : drafts.isLate(row) ? RotaOvertaken.LATE : null;
            add(found, row, clashes.get(i), overtaken);
        }
        for (RotaRow row : wanted) {
            if (row.orderId() != null) {
                Dispatched given = dispatched(drafts, row);
                DispatchObstacle obstacle = dispatch.obstacle(given.orderId(), given.lecturerId(), given.startsAt());
                if (!obstacle.isNone()) {
                    found.add(RotaHindrance.of(row.number(), obstacle));
                }
            }
        }
        return found;
    }

    private static Dispatched dispatched(RotaDrafts drafts, RotaRow row) {
        return new Dispatched(
                Objects.requireNonNull(row.orderId()),
                Objects.requireNonNull(row.at()).lecturerId(),
                drafts.start(row));
    }

    private static @Nullable RotaOvertaken overtaken(RotaDrafts drafts, RotaRow row, @Nullable RotaRow now) {
        if (now == null) {
            // An event that is still on, but has no lecturer any more, was changed by people.
            return drafts.isOn(row) ? RotaOvertaken.CHANGED : RotaOvertaken.GONE;
        }
        return row.isOvertakenBy(now) ? RotaOvertaken.CHANGED : null;
    }

    /** What the places still need: another plan for the same season may have been applied since this one was made. */
    private Set<Integer> needed(RotaRun run, List<RotaRow> fresh) {
        Set<Integer> needed = new HashSet<>();
        List<RotaRow> made = new ArrayList<>();
        fresh.forEach(row -> {
            if (row.eventId() == null) {
                made.add(row);
            } else {
                needed.add(row.number());
            }
        });
        if (!made.isEmpty()) {
            List<RotaRow> standing = run.goesOn()
                    ? rows.of(run.id()).stream()
                            .filter(row -> row.eventId() != null || row.orderId() != null)
                            .toList()
                    : List.of();
            List<RotaRow> demand = RotaDemand.beside(facts.read(run.setup(), standing), standing);
            RotaDemand.stillNeeded(made, demand).forEach(row -> needed.add(row.number()));
        }
        return needed;
    }

    private static void add(
            Collection<RotaHindrance> found, RotaRow row, List<Clash> clashes, @Nullable RotaOvertaken overtaken) {
        if (overtaken != null || !clashes.isEmpty()) {
            boolean isFinal =
                    overtaken == RotaOvertaken.NOT_NEEDED || clashes.stream().anyMatch(Clash::blocks);
            found.add(new RotaHindrance(row.number(), clashes, overtaken, isFinal));
        }
    }

    private static void requirePlan(RotaRun run) {
        if (!run.state().isPlanned()) {
            throw new RotaNotReady(run.state());
        }
    }
}
