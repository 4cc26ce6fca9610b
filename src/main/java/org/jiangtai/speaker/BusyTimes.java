package org.jiangtai.speaker;

import java.util.ArrayList;
import java.util.List;

/**
 * What a calendar file says of the times in which somebody cannot come. What the entries are called is not kept.
 *
 * @param daysOff the days and parts of days, soonest first, marked as imported
 * @param entries how many entries the file has
 * @param leftOut how many of them take no time: free, cancelled, over or too far ahead
 */
public record BusyTimes(List<DaysOff> daysOff, int entries, int leftOut) {

    /** These in the place of what an earlier file said; what a person said stays, and goes before a file's same span. */
    public List<DaysOff> replacing(List<DaysOff> before) {
        List<DaysOff> all =
                new ArrayList<>(before.stream().filter(span -> !span.imported()).toList());
        List<DaysOff> said = List.copyOf(all);
        daysOff.stream()
                .filter(span -> said.stream()
                        .noneMatch(other -> other.from().equals(span.from())
                                && other.to().equals(span.to())
                                && other.part() == span.part()))
                .forEach(all::add);
        return all;
    }
}
