package org.jiangtai.event;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an event differs between two states of the schedule.
 *
 * @param unitIds the units that it was or is held for
 * @param lecturerIds whoever speaks or was to speak
 * @param before null for one that is new
 * @param after null for one that was withdrawn
 * @param stage how far people have brought it now; only what is approved or cancelled can be released
 * @param people how many have registered or wait, now
 */
public record ReleaseChange(
        long eventId,
        Set<Long> unitIds,
        Set<Long> lecturerIds,
        Set<ChangeKind> kinds,
        @Nullable AnnouncedEvent before,
        @Nullable AnnouncedEvent after,
        EventStage stage,
        int people) {

    /** Whether it may stand in a release now. */
    public boolean isReady() {
        return stage == EventStage.APPROVED || stage == EventStage.CANCELLED;
    }

    /** Whether those who have registered are told: they come to another time or place. */
    public boolean concernsPeople() {
        return people > 0 && (kinds.contains(ChangeKind.TIME) || kinds.contains(ChangeKind.PLACE));
    }

    /** What people know it by. */
    public AnnouncedEvent shown() {
        AnnouncedEvent known = after == null ? before : after;
        if (known == null) {
            throw new IllegalStateException("a change has a before or an after");
        }
        return known;
    }

    static Set<ChangeKind> kinds(
            @Nullable EventFacts before, boolean wasCancelled, @Nullable EventFacts after, boolean cancelled) {
        if (after == null) {
            return EnumSet.of(ChangeKind.WITHDRAWN);
        }
        if (cancelled && !wasCancelled) {
            return EnumSet.of(ChangeKind.CANCELLED);
        }
        return before == null ? EnumSet.of(ChangeKind.NEW) : ChangeKind.between(before, after);
    }
}
