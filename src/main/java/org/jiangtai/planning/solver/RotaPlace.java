package org.jiangtai.planning.solver;

import java.util.BitSet;

/**
 * A place to which lecturers go. It is known by its number in the list of places.
 *
 * @param open half-days on which a hall of it is open, free and large enough
 * @param hall places with the same number share one hall, which holds one lecture at a time; below 0 it has its own
 */
public record RotaPlace(BitSet open, int hall) {

    /** A place with a hall of its own. */
    public RotaPlace(BitSet open) {
        this(open, -1);
    }
}
