package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A door list as the form holds it.
 *
 * @param number null for a new one
 * @param opensAt null is with the event's door
 * @param closesAt null is with the event's door
 * @param seats 0 for no number of its own
 */
public record DoorListDraft(
        long eventId,
        @Nullable Integer number,
        String name,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Again again,
        boolean checksOut,
        int seats) {}
