package org.jiangtai.planning;

import java.util.Set;
import org.jiangtai.place.UnitKind;

/**
 * A unit as a row of the season.
 *
 * @param name as short as people say it
 * @param town the nearest street above it; empty if none is
 */
public record Place(long id, String name, String town, UnitKind kind) {

    private static final Set<UnitKind> TOURED = Set.of(UnitKind.VILLAGE, UnitKind.COMMUNITY);

    /** Whether the lecturers' tour is meant to reach it: villages and communities. */
    public boolean isToured() {
        return TOURED.contains(kind);
    }
}
