package org.jiangtai.speaker;

import java.time.LocalDate;

/**
 * Days, or a part of each of them, on which a lecturer cannot come although the week's pattern allows it, or can although
 * it does not.
 *
 * @param from the first day, in the installation's zone
 * @param to the last day, included
 * @param can whether the lecturer can come then
 * @param imported whether it was read from a calendar file; the next file of the lecturer replaces it
 */
public record DaysOff(LocalDate from, LocalDate to, DayPart part, boolean can, String reason, boolean imported) {

    /** Whole days on which the lecturer cannot come. */
    public DaysOff(LocalDate from, LocalDate to, String reason) {
        this(from, to, DayPart.WHOLE_DAY, false, reason, false);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
