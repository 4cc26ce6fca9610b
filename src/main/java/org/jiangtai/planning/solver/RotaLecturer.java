package org.jiangtai.planning.solver;

import java.util.BitSet;

/**
 * A lecturer, known by the number in the list of lecturers.
 *
 * @param themes numbers of the themes that the lecturer is approved for
 * @param speaks numbers of the places whose dialect the lecturer speaks
 * @param free half-days on which the lecturer can come
 * @param mostPerWeek lectures from Monday to Sunday; {@link #NO_LIMIT} for as many as there are
 * @param mostPerMonth lectures in a calendar month; {@link #NO_LIMIT} for as many as there are
 */
public record RotaLecturer(BitSet themes, BitSet speaks, BitSet free, int mostPerWeek, int mostPerMonth) {

    public static final int NO_LIMIT = Integer.MAX_VALUE;
}
