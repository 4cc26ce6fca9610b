package org.jiangtai.event;

/**
 * How people come onto an event's list, beside its seats.
 *
 * @param held seats that are kept for units and nobody of them has taken yet
 * @param byUnit whether seats are kept for units now, so that people are asked for theirs
 * @param approval whether somebody says yes to each person
 * @param questions whether more is asked than name and phone
 */
public record Admission(int held, boolean byUnit, boolean approval, boolean questions) {

    /** First come, first served, with name and phone. */
    public static final Admission PLAIN = new Admission(0, false, false, false);
}
