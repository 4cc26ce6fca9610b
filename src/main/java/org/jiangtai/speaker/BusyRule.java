package org.jiangtai.speaker;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jiangtai.shared.InvalidInput;

/**
 * Counts out the recurring entries of one calendar file. Anybody with a link can send such a file, and a few lines of it
 * can ask for more dates than fit into memory: so what a rule may cost is known before it is counted out, and a whole
 * file has so much to spend and no more.
 */
final class BusyRule {

    /** How many dates a rule may name within one of its periods. */
    private static final long MOST_IN_A_PERIOD = 400;

    /** What a whole file may cost; a thousand weekly entries cost less than a tenth. */
    private static final long MOST_STEPS = 500_000;

    /** How many periods the library tries of a rule that may name no date at all before it gives up. */
    private static final long TRIES = 1_000;

    private static final int YEARS_COUNTED_BACK = 10;
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final LocalDate first;
    private final LocalDate end;
    private final int most;
    private long steps;

    /**
     * @param end the first day that does not matter any more
     * @param most how many dates one entry may have
     */
    BusyRule(LocalDate first, LocalDate end, int most) {
        this.first = first;
        this.end = end;
        this.most = most;
    }

    /**
     * The starts of whole days that may matter.
     *
     * @param days how long each is
     * @throws InvalidInput for the field {@code file} if the rule asks for too much
     */
    List<LocalDate> days(String written, LocalDate start, long days) {
        var rule = new Recur<LocalDate>(written);
        LocalDate from = first.minusDays(days + 1);
        if (isOver(rule, start, from)) {
            return List.of();
        }
        LocalDate seed = start.plusDays(daysToSkip(rule, start, from));
        spend(rule, seed);
        return rule.getDates(seed, from, end, most);
    }

    /** The same for starts at a time of day; each lasts until so many days later. */
    List<ZonedDateTime> times(String written, ZonedDateTime start, long days) {
        var rule = new Recur<ZonedDateTime>(written);
        LocalDate from = first.minusDays(days + 2);
        if (isOver(rule, start.toLocalDate(), from)) {
            return List.of();
        }
        ZonedDateTime seed = start.plusDays(daysToSkip(rule, start.toLocalDate(), from));
        spend(rule, seed.toLocalDate());
        return rule.getDates(
                seed, from.atStartOfDay(seed.getZone()), end.plusDays(1).atStartOfDay(seed.getZone()), most);
    }

    /** Whether it ended before anything matters. One that counts its dates from long ago cannot be counted out. */
    private boolean isOver(Recur<?> rule, LocalDate start, LocalDate from) {
        Frequency frequency = rule.getFrequency();
        if (TOO_OFTEN.contains(frequency)) {
            throw refused("invalid.ics.often");
        }
        if (!rule.getSecondList().isEmpty() || !rule.getMinuteList().isEmpty()) {
            throw refused("invalid.ics.rule");
        }
        Temporal until = rule.getUntil();
        if (until != null && LocalDate.ofEpochDay(day(until)).plusDays(1).isBefore(from)) {
            return true;
        }
        if (rule.getCount() < 1 || !start.isBefore(first.minusYears(YEARS_COUNTED_BACK))) {
            return false;
        }
        // Where nothing but the count is said, each date comes one period after the one before; twice that is plenty.
        double longest = 2.0 * rule.getCount() * interval(rule) * daysOf(frequency);
        if (lists(rule).allMatch(List::isEmpty) && longest < ChronoUnit.DAYS.between(start, from)) {
            return true;
        }
        throw refused("invalid.ics.old", YEARS_COUNTED_BACK);
    }

    /** Days and weeks that lie behind need not be counted; in months and years the days are not the same. */
    private static long daysToSkip(Recur<?> rule, LocalDate start, LocalDate from) {
        boolean even = rule.getFrequency() == Frequency.DAILY || rule.getFrequency() == Frequency.WEEKLY;
        if (!even || rule.getCount() > 0) {
            return 0;
        }
        long period = interval(rule) * daysOf(rule.getFrequency());
        return Math.max(0, ChronoUnit.DAYS.between(start, from) / period - 1) * period;
    }

    private void spend(Recur<?> rule, LocalDate seed) {
        long named = Stream.concat(lists(rule), Stream.of(rule.getSetPosList()))
                .mapToLong(List::size)
                .map(size -> Math.max(1, size))
                .reduce(1, (product, size) -> within(product * size));
        long often = rule.getDayList().isEmpty() ? 1 : weeksOf(rule.getFrequency());
        long period = interval(rule) * daysOf(rule.getFrequency());
        long periods = Math.max(1, ChronoUnit.DAYS.between(seed, end) / period + 1);
        boolean mayNeverCome = !rule.getMonthDayList().isEmpty()
                || !rule.getYearDayList().isEmpty()
                || !rule.getWeekNoList().isEmpty();
        steps += Math.max(periods, mayNeverCome ? TRIES / 10 : 1) * named * often;
        if (steps > MOST_STEPS) {
            throw refused("invalid.ics.rule");
        }
    }

    private static long within(long product) {
        if (product > MOST_IN_A_PERIOD) {
            throw refused("invalid.ics.rule");
        }
        return product;
    }

    private static Stream<List<?>> lists(Recur<?> rule) {
        return Stream.of(
                rule.getMonthList(),
                rule.getWeekNoList(),
                rule.getYearDayList(),
                rule.getMonthDayList(),
                rule.getDayList(),
                rule.getHourList());
    }

    private static long interval(Recur<?> rule) {
        return Math.max(1, rule.getInterval());
    }

    private static long daysOf(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> 365;
            case MONTHLY -> 28;
            case WEEKLY -> 7;
            default -> 1;
        };
    }

    private static long weeksOf(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> 53;
            case MONTHLY -> 5;
            default -> 1;
        };
    }

    private static long day(Temporal moment) {
        return moment instanceof java.time.Instant instant
                ? Math.floorDiv(instant.getEpochSecond(), 86_400L)
                : moment.getLong(java.time.temporal.ChronoField.EPOCH_DAY);
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput("file", key, arguments);
    }
}
