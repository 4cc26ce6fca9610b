package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is as it is: what each session causes, where else it could be, and what would make room for one that is left
 * out. Not for several threads at once.
 */
public final class RotaExplanation {

    private final RotaLayout layout;
    private final RotaTables tables;
    private final RotaParts parts;
    /** Where the session stands that is asked about, while it is taken out. */
    private @Nullable RotaSlot own;

    /**
     * Reads a plan, which may break rules; of two sessions of one lecturer at the same time the first one stands.
     *
     * @param slots one for each session; null where it is left out
     */
    public RotaExplanation(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        this(new RotaTables(problem), slots);
    }

    RotaExplanation(RotaTables tables, List<@Nullable RotaSlot> slots) {
        this.tables = tables;
        layout = new RotaLayout(tables);
        for (int s = 0; s < slots.size(); s++) {
            RotaSlot slot = slots.get(s);
            if (slot != null && !layout.isPlaced(s) && layout.sessionAt(slot.lecturer(), slot.halfDay()) < 0) {
                layout.put(s, slot.lecturer(), slot.halfDay());
            }
        }
        parts = new RotaParts(layout);
    }

    /**
     * Explains another plan of the same problem, without reading that anew.
     *
     * @param slots one for each session; null where it is left out
     */
    public RotaExplanation of(List<@Nullable RotaSlot> slots) {
        return new RotaExplanation(tables, slots);
    }

    /** What the plan would save without a session, by kind; nothing for one that is left out. */
    public RotaCost causedBy(int session) {
        if (!layout.isPlaced(session)) {
            return RotaCost.NONE;
        }
        int l = layout.lecturer[session];
        int h = layout.halfDay[session];
        layout.take(session);
        RotaCost cost = parts.of(session, l, h);
        layout.put(session, l, h);
        return cost;
    }

    /** Where else a session could be without breaking a hard rule, the cheapest first; not where it is. */
    public List<RotaChoice> choices(int session, int most) {
        var best = new PriorityQueue<Found>(Comparator.comparingInt(Found::cost)
                .reversed()
                .thenComparing(Comparator.comparingInt(Found::lecturer)
                        .thenComparingInt(Found::halfDay)
                        .reversed()));
        return without(session, () -> {
            for (int l = 0; l < tables.lecturers; l++) {
                for (int h = 0; h < tables.halfDays; h++) {
                    int cost = layout.insertCost(session, l, h);
                    if (cost != RotaLayout.FORBIDDEN && !isOwn(l, h)) {
                        keep(best, new Found(cost, l, h), most);
                    }
                }
            }
            List<RotaChoice> choices = new ArrayList<>();
            RotaCost now = present(session);
            while (!best.isEmpty()) {
                choices.add(choice(session, best.remove(), now));
            }
            Collections.reverse(choices);
            return choices;
        });
    }

    private static void keep(PriorityQueue<Found> best, Found found, int most) {
        if (best.size() < most) {
            best.add(found);
        } else if (!best.isEmpty() && found.cost < best.peek().cost) {
            best.remove();
            best.add(found);
        }
    }

    /** For each half-day of the season whoever would do it cheapest; null where nobody can. */
    public List<@Nullable RotaChoice> byHalfDay(int session) {
        return cheapest(session, 0, tables.lecturers);
    }

    /** For each half-day of the season what it would cost with this lecturer; null where it cannot be. */
    public List<@Nullable RotaChoice> byHalfDay(int session, int lecturer) {
        return cheapest(session, lecturer, lecturer + 1);
    }

    private List<@Nullable RotaChoice> cheapest(int session, int from, int to) {
        return without(session, () -> {
            RotaCost now = present(session);
            List<@Nullable RotaChoice> all = new ArrayList<>();
            for (int h = 0; h < tables.halfDays; h++) {
                int lowest = RotaLayout.FORBIDDEN;
                int who = -1;
                for (int l = from; l < to; l++) {
                    int cost = layout.insertCost(session, l, h);
                    if (cost < lowest) {
                        lowest = cost;
                        who = l;
                    }
                }
                all.add(who < 0 ? null : choice(session, new Found(lowest, who, h), now));
            }
            return all;
        });
    }

    /** The hard rules that would be broken if a session went there. */
    public Set<HardRule> broken(int session, RotaSlot slot) {
        return without(session, () -> broken(session, slot.lecturer(), slot.halfDay()));
    }

    private Set<HardRule> broken(int s, int l, int h) {
        Set<HardRule> rules = EnumSet.noneOf(HardRule.class);
        int p = tables.place[s];
        int day = RotaCalendar.day(h);
        add(rules, HardRule.PINNED, tables.pinned[s] && !isBefore(s, l, h));
        add(rules, HardRule.APPROVED, !tables.knows(l, s));
        add(rules, HardRule.AVAILABLE, !tables.isFree(l, h));
        add(rules, HardRule.OPEN, !tables.isOpenFor(s, h));
        add(rules, HardRule.HOME, !tables.reaches(l, p));
        add(rules, HardRule.LECTURER_FREE, layout.sessionAt(l, h) >= 0);
        add(rules, HardRule.HALL_FREE, layout.isHallUsed(p, h));
        add(rules, HardRule.ONE_A_DAY, layout.amongOthers(s, day, -1) == RotaLayout.FORBIDDEN);
        add(rules, HardRule.WEEK, !layout.hasRoomInWeek(l, day));
        add(rules, HardRule.MONTH, !layout.hasRoomInMonth(l, day));
        add(rules, HardRule.JOURNEY, layout.tripWith(l, h, p) == RotaLayout.FORBIDDEN);
        return rules;
    }

    private boolean isBefore(int s, int l, int h) {
        return tables.beforeLecturer[s] == l && tables.beforeHalfDay[s] == h;
    }

    private static void add(Set<HardRule> rules, HardRule rule, boolean broken) {
        if (broken) {
            rules.add(rule);
        }
    }

    /**
     * What would make room for a session: the fewest rules that stand in the way anywhere, what is easiest to change
     * first. Empty where it could be placed as things are, or where there is neither a lecturer nor a half-day.
     */
    public List<RotaOpening> openings(int session, int most) {
        return without(session, () -> {
            var found = new RotaOpenings(layout, parts, session);
            for (int l = 0; l < tables.lecturers; l++) {
                for (int h = 0; h < tables.halfDays; h++) {
                    found.look(broken(session, l, h), l, h);
                }
            }
            return found.best(most);
        });
    }

    private RotaChoice choice(int session, Found found, RotaCost now) {
        RotaCost then = parts.of(session, found.lecturer, found.halfDay);
        return new RotaChoice(new RotaSlot(found.lecturer, found.halfDay), then.minus(now));
    }

    private RotaCost present(int session) {
        return own == null ? RotaCost.NONE : parts.of(session, own.lecturer(), own.halfDay());
    }

    private boolean isOwn(int l, int h) {
        return own != null && own.lecturer() == l && own.halfDay() == h;
    }

    /** Does something while a session is left out. */
    private <T> T without(int session, Supplier<T> work) {
        own = layout.isPlaced(session) ? new RotaSlot(layout.lecturer[session], layout.halfDay[session]) : null;
        if (own == null) {
            return work.get();
        }
        layout.take(session);
        try {
            return work.get();
        } finally {
            layout.put(session, own.lecturer(), own.halfDay());
        }
    }

    /** A slot and what it costs, while the best are being looked for. */
    private record Found(int cost, int lecturer, int halfDay) {}
}
