package org.jiangtai.speaker;

import java.time.LocalTime;
import org.jiangtai.shared.Labelled;

/** The parts of a day that lecturers plan with, or the day as a whole. */
public enum DayPart implements Labelled {
    WHOLE_DAY(LocalTime.MIN, LocalTime.MAX),
    /** Until noon. */
    MORNING(LocalTime.MIN, LocalTime.NOON),
    /** From noon to six. */
    AFTERNOON(LocalTime.NOON, LocalTime.of(18, 0)),
    /** From six on. */
    EVENING(LocalTime.of(18, 0), LocalTime.MAX);

    private final LocalTime from;
    private final LocalTime to;

    DayPart(LocalTime from, LocalTime to) {
        this.from = from;
        this.to = to;
    }

    /** Whether any of it lies between the two, the end excluded. */
    public boolean touches(LocalTime start, LocalTime end) {
        return start.isBefore(to) && end.isAfter(from);
    }

    /** Whether whoever cannot come in the one cannot come in the other. */
    public boolean includes(DayPart other) {
        return this == WHOLE_DAY || this == other;
    }
}
