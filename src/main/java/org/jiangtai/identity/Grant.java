package org.jiangtai.identity;

import org.jspecify.annotations.Nullable;

/**
 * A role, and what it is held for: a unit and all that lies below it, one event, or the whole zone where both are
 * null.
 */
public record Grant(
        Role role, @Nullable Long unitId, @Nullable Long eventId) {

    public static Grant ofZone(Role role) {
        return new Grant(role, null, null);
    }

    public static Grant ofUnit(Role role, long unitId) {
        return new Grant(role, unitId, null);
    }

    public static Grant ofEvent(Role role, long eventId) {
        return new Grant(role, null, eventId);
    }

    public boolean wholeZone() {
        return unitId == null && eventId == null;
    }
}
