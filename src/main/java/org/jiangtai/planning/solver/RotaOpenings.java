package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what would make room for a session: what is asked of one person or one hall, together. */
final class RotaOpenings {

    /** What nobody can change by asking somebody. */
    private static final Set<HardRule> NOT_TO_BE_ASKED = EnumSet.of(HardRule.PINNED);

    /** About the place rather than about a lecturer. */
    private static final Set<HardRule> OF_THE_PLACE = EnumSet.of(HardRule.OPEN, HardRule.HALL_FREE, HardRule.ONE_A_DAY);

    private static final int DAYS_OF_THE_WEEK = 7;

    private final RotaLayout layout;
    private final RotaParts parts;
    private final int session;
    private final Map<Kind, List<Way>> ways = new LinkedHashMap<>();
    private int fewest = Integer.MAX_VALUE;

    RotaOpenings(RotaLayout layout, RotaParts parts, int session) {
        this.layout = layout;
        this.parts = parts;
        this.session = session;
    }

    /** What is asked of whom; the span is a month and a part of the day, or a day of the week and its part. */
    private record Kind(Set<HardRule> rules, int lecturer, int span) {}

    private record Way(RotaSlot slot, long cost) {}

    /** Takes notice of a half-day of a lecturer and of what stands in the way there. */
    void look(Set<HardRule> broken, int l, int h) {
        if (broken.size() > fewest || broken.stream().anyMatch(NOT_TO_BE_ASKED::contains)) {
            return;
        }
        if (broken.size() < fewest) {
            fewest = broken.size();
            ways.clear();
        }
        if (fewest == 0) {
            return;
        }
        boolean ofThePlace = OF_THE_PLACE.containsAll(broken);
        int part = RotaCalendar.part(h);
        int day = RotaCalendar.day(h);
        int span = ofThePlace
                ? (layout.tables.problem.calendar().date(h).getDayOfWeek().getValue() % DAYS_OF_THE_WEEK)
                                * RotaCalendar.PARTS
                        + part
                : broken.contains(HardRule.AVAILABLE) ? layout.tables.monthOf[day] * RotaCalendar.PARTS + part : -1;
        ways.computeIfAbsent(new Kind(broken, ofThePlace ? RotaOpening.NOBODY : l, span), any -> new ArrayList<>())
                .add(new Way(new RotaSlot(l, h), parts.of(session, l, h).total()));
    }

    /** Those that ask for what is easiest to grant first: an hour before a limit, a limit before an approval. */
    List<RotaOpening> best(int most) {
        return ways.entrySet().stream()
                .map(entry -> opening(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RotaOpenings::hardest).thenComparingLong(RotaOpening::cost))
                .limit(most)
                .toList();
    }

    private static RotaOpening opening(Kind kind, List<Way> ways) {
        ways.sort(Comparator.comparingLong(Way::cost)
                .thenComparingInt(way -> way.slot.halfDay())
                .thenComparingInt(way -> way.slot.lecturer()));
        return new RotaOpening(
                kind.rules, kind.lecturer, ways.stream().map(Way::slot).toList(), ways.getFirst().cost);
    }

    private static int hardest(RotaOpening opening) {
        return opening.rules().stream().mapToInt(RotaOpenings::hardness).max().orElse(0);
    }

    private static int hardness(HardRule rule) {
        return switch (rule) {
            case AVAILABLE, OPEN -> 0;
            case WEEK, MONTH -> 1;
            case LECTURER_FREE, HALL_FREE, ONE_A_DAY, JOURNEY -> 2;
            case APPROVED, HOME, PINNED -> 3;
        };
    }
}
