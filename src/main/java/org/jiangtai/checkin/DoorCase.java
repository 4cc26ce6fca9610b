package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at the door and that a person must look at.
 *
 * @param reason what the rules would have said; null if the case is of another kind
 * @param who the masked name; empty if nobody is known
 * @param at when it happened
 * @param deviceTime when it happened by the device's own clock; null if the server's clock told it
 * @param codeRead what was read that means nobody; empty otherwise
 * @param earlier for a double: when the other entry was
 * @param settlement what was done about it; null while it is open
 */
public record DoorCase(
        long id,
        long eventId,
        String eventTitle,
        int list,
        CaseKind kind,
        @Nullable Refusal reason,
        @Nullable Long registrationId,
        String who,
        String door,
        Instant at,
        @Nullable Instant deviceTime,
        String codeRead,
        @Nullable Instant earlier,
        Instant openedAt,
        @Nullable Settlement settlement,
        @Nullable Instant settledAt,
        String settledBy,
        String note) {

    public boolean isOpen() {
        return settlement == null;
    }

    /** Whether the entry's person is not known, so that one can be named. */
    public boolean isNobodys() {
        return registrationId == null;
    }
}
