package org.jiangtai.place;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree.
 *
 * @param parentId null for the zone itself
 * @param code the 12-digit statistical code of a village or community, or a code of the installation's own
 * @param path the ids from the root down to this unit, {@code /1/7/}; a unit lies below another if its path begins with
 *     the other's
 */
public record Unit(
        long id, @Nullable Long parentId, UnitKind kind, String code, String name, String shortName, String path) {

    public boolean isWithin(Unit other) {
        return path.startsWith(other.path);
    }
}
