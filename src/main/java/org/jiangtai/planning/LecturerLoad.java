package org.jiangtai.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much one lecturer speaks.
 *
 * @param weeks lectures in each week of the span
 * @param months lectures in each calendar month that the span touches, the whole month counted
 * @param daysAway days of each week, from 0 to 7, on which the lecturer can come neither before nor after noon
 * @param maxPerWeek null is no limit
 * @param maxPerMonth null is no limit
 * @param minutesBetween minutes on the way from one lecture to the next of the same day, over the span
 */
public record LecturerLoad(
        long id,
        String name,
        List<Integer> weeks,
        List<Integer> months,
        List<Integer> daysAway,
        @Nullable Integer maxPerWeek,
        @Nullable Integer maxPerMonth,
        int minutesBetween) {

    /** Lectures in the span. */
    public int total() {
        return weeks.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether some week or month has more lectures than agreed. */
    public boolean isOverLimit() {
        return weeks.stream().anyMatch(week -> maxPerWeek != null && week > maxPerWeek)
                || months.stream().anyMatch(month -> maxPerMonth != null && month > maxPerMonth);
    }
}
