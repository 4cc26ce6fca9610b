package org.jiangtai.place;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree.
 *
 * @param parentId null for the zone itself
 * @param code the 12-digit statistical code of a village or community, or a code of the installation's own
 * @param path the ids from the root down to this unit, {@code /1/7/}; a unit lies below another if its path begins with
 *     the other's
 * @param position where it lies, if somebody entered it
 */
public record Unit(
        long id,
        @Nullable Long parentId,
        UnitKind kind,
        String code,
        String name,
        String shortName,
        String path,
        @Nullable Position position) {

    /** A unit whose position nobody entered. */
    public Unit(
            long id, @Nullable Long parentId, UnitKind kind, String code, String name, String shortName, String path) {
        this(id, parentId, kind, code, name, shortName, path, null);
    }

    public boolean isWithin(Unit other) {
        return path.startsWith(other.path);
    }
}
