package org.jiangtai.event;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether somebody can apply for an event now.
 *
 * @param daysAhead working days that are left until the event's day, today included if it is one
 * @param daysNeeded working days ahead that somebody has to apply
 * @param lastDay the last day on which applying is in time
 * @param gaps what is missing; while there is something, nobody can apply
 */
public record ApprovalCheck(Event event, int daysAhead, int daysNeeded, LocalDate lastDay, List<ApprovalGap> gaps) {

    /** Whether it is too late for the usual way, so that a reason has to be given. */
    public boolean isLate() {
        return daysAhead < daysNeeded;
    }

    public boolean isReady() {
        return gaps.isEmpty();
    }
}
