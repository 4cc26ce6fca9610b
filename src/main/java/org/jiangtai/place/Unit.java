package org.jiangtai.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the tree.
 *
 * @param parentId null for the zone itself
 * @param code the 12-digit statistical code of a village or community, or a code of the installation's own
 * @param path the ids from the root down to this unit, {@code /1/7/}; a unit lies below another if its path begins with
 *     the other's
 * @param position where it lies, if somebody entered it
 * @param dissolvedOn the day on which it was dissolved; null while it is there
 * @param successorId the unit that took over, if one did
 */
public record Unit(
        long id,
        @Nullable Long parentId,
        UnitKind kind,
        String code,
        String name,
        String shortName,
        String path,
        @Nullable Position position,
        @Nullable LocalDate dissolvedOn,
        @Nullable Long successorId) {

    /** A unit that is there. */
    public Unit(
            long id,
            @Nullable Long parentId,
            UnitKind kind,
            String code,
            String name,
            String shortName,
            String path,
            @Nullable Position position) {
        this(id, parentId, kind, code, name, shortName, path, position, null, null);
    }

    /** A unit whose position nobody entered. */
    public Unit(
            long id, @Nullable Long parentId, UnitKind kind, String code, String name, String shortName, String path) {
        this(id, parentId, kind, code, name, shortName, path, null);
    }

    /** It stays in history, and nothing new is given to it. */
    public boolean isDissolved() {
        return dissolvedOn != null;
    }

    /**
     * The one rule of what can be given to it: what is its own already stays so, something new only while it is there.
     *
     * @param before the unit whose it is already; null if it is new
     */
    public boolean takes(@Nullable Long before) {
        return !isDissolved() || Long.valueOf(id).equals(before);
    }

    /** Whether it is there after this day, or was for some time. */
    public boolean isThereAfter(LocalDate day) {
        return dissolvedOn == null || dissolvedOn.isAfter(day);
    }

    public boolean isWithin(Unit other) {
        return path.startsWith(other.path);
    }
}
