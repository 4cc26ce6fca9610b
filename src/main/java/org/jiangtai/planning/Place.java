package org.jiangtai.planning;

import java.util.Set;
import org.jiangtai.place.UnitKind;

/**
 * A unit as a row of the season.
 *
 * @param name as short as people say it
 * @param town the nearest street above it; empty if none is
 * @param there whether it is there for some day of the season at least; one that is not has what happens there none the less
 */
public record Place(long id, String name, String town, UnitKind kind, boolean there) {

    private static final Set<UnitKind> TOURED = Set.of(UnitKind.VILLAGE, UnitKind.COMMUNITY);

    /** Whether the lecturers' tour is meant to reach it: villages and communities that are there. */
    public boolean isToured() {
        return there && TOURED.contains(kind);
    }
}
