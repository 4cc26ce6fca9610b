package org.jiangtai.planning.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.ClashKind;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Publication;
import org.jiangtai.planning.solver.RotaExplanation;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a plan that was applied as their events stand by now, ready to be planned anew around what came up. */
@Component
class RotaStanding {

    private final EventService events;
    private final RotaFactReader facts;
    private final SettingService settings;
    private final Clock clock;
    private final ZoneId zone;

    RotaStanding(EventService events, RotaFactReader facts, SettingService settings, Clock clock, ZoneId zone) {
        this.events = events;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What was cancelled is not among them, and neither is what came from an order: it has a way of its own by now. An
     * event that people have put outside of the season is an event like any other.
     *
     * <p>What is over or is on today stays where it is, and so does what people have put where no plan would put it.
     * What the plan had no room for is tried again as far as its village has not got it by another way since.
     */
    List<RotaRow> of(RotaSetup setup, Collection<RotaRow> applied, RotaChange change) {
        Map<Long, Event> known = known(applied);
        var weighed = weighed();
        List<RotaRow> rows = new ArrayList<>();
        List<RotaRow> missing = new ArrayList<>();
        Set<RotaStand> taken = new HashSet<>();
        for (RotaRow row : applied) {
            Event event = row.eventId() == null ? null : known.get(row.eventId());
            if (event != null && event.lecturerId() != null && !event.state().isOver()) {
                RotaRow standing = standing(rows.size(), row, event, weighed);
                RotaStand stand = Objects.requireNonNull(standing.at());
                // Two lectures of one lecturer in one half-day are none that a plan could make.
                if (setup.span().includes(stand.day()) && taken.add(stand)) {
                    rows.add(standing);
                }
            } else if (row.eventId() == null && row.orderId() == null && !row.omitted()) {
                missing.add(row);
            }
        }
        List<RotaRow> all = new ArrayList<>(held(setup, rows, change, known));
        if (change.withOrders()) {
            facts.waiting(setup)
                    .forEach((order, theme) -> all.add(RotaRow.fresh(all.size(), order.unitId(), theme, order.id())));
        }
        List<RotaRow> demand = RotaDemand.beside(facts.read(setup, all), all);
        for (RotaRow row : RotaDemand.stillNeeded(missing, demand)) {
            all.add(RotaRow.fresh(all.size(), row.unitId(), row.themeId(), null));
        }
        return List.copyOf(all);
    }

    /**
     * How the events of these sessions stand now.
     *
     * @return by the event's id; one that was removed or cancelled, is over or has no lecturer is not among them
     */
    Map<Long, RotaRow> now(Collection<RotaRow> rows) {
        Map<Long, Event> known = known(rows);
        var weighed = weighed();
        Map<Long, RotaRow> now = new HashMap<>();
        for (RotaRow row : rows) {
            Event event = row.eventId() == null ? null : known.get(row.eventId());
            if (event != null && event.lecturerId() != null && !event.state().isOver()) {
                now.put(event.id(), standing(row.number(), row, event, weighed));
            }
        }
        return now;
    }

    private Map<Long, Event> known(Collection<RotaRow> rows) {
        Set<Long> ids =
                rows.stream().map(RotaRow::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        return events.findAll(ids).stream().collect(Collectors.toMap(Event::id, Function.identity()));
    }

    /** Pins what breaks a rule of plans for no reason that came up: people wanted it so. */
    private List<RotaRow> held(RotaSetup setup, List<RotaRow> rows, RotaChange change, Map<Long, Event> known) {
        RotaFacts around = facts.read(setup, rows);
        var reach = new RotaReach(around, change);
        RotaModel model = RotaModel.ofAll(around, rows);
        List<@Nullable RotaSlot> slots = model.slots();
        var explanation = new RotaExplanation(model.problem(), slots);
        List<RotaRow> held = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RotaRow row = rows.get(i);
            Event event = row.eventId() == null ? null : known.get(row.eventId());
            RotaSlot slot = slots.get(i);
            boolean wanted = event != null
                    && slot != null
                    && reach.why(Objects.requireNonNull(row.at()), row.venueId(), isAgreed(event))
                            .isEmpty()
                    && (!explanation.broken(i, slot).isEmpty() || !model.isUsual(row, slot.halfDay()));
            held.add(wanted ? row.marked(true, false) : row);
        }
        return held;
    }

    private static boolean isAgreed(Event event) {
        return event.clashesPassed().contains(ClashKind.LECTURER_AWAY)
                || event.clashesPassed().contains(ClashKind.LECTURER_NOT_ENGAGED);
    }

    /** What is asked of how an event stands. */
    private record Weighed(RotaHours hours, int weight, LocalDate today) {}

    private Weighed weighed() {
        Settings set = settings.read(RotaSettings.GROUP);
        return new Weighed(RotaHours.of(set), set.get(RotaSettings.CHANGE), LocalDate.ofInstant(clock.instant(), zone));
    }

    private RotaRow standing(int number, RotaRow row, Event event, Weighed weighed) {
        LocalDateTime start = LocalDateTime.ofInstant(event.startsAt(), zone);
        var stand = new RotaStand(
                Objects.requireNonNull(event.lecturerId()),
                start.toLocalDate(),
                RotaHours.dayPart(weighed.hours.partAt(start.toLocalTime())));
        boolean told = event.publication() != Publication.NONE;
        return new RotaRow(
                number,
                event.unitId(),
                Objects.requireNonNullElse(event.themeId(), row.themeId()),
                event.topicId(),
                event.venueId(),
                stand,
                stand,
                event.topicId(),
                event.venueId(),
                RotaChangeCost.of(weighed.weight, weighed.today, stand.day(), told),
                !stand.day().isAfter(weighed.today),
                false,
                null,
                event.id(),
                0);
    }
}
