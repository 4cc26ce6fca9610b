package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Entries from paper that wait for a second person, or that one has decided about.
 *
 * @param entries how many of them stand
 * @param approved null while nobody has decided
 * @param note why it was refused
 */
public record PaperBatch(
        long id,
        long eventId,
        String eventTitle,
        Instant eventStartsAt,
        int list,
        String reason,
        String enteredBy,
        String approver,
        Instant openedAt,
        int entries,
        @Nullable Boolean approved,
        @Nullable Instant decidedAt,
        String note) {

    public boolean isOpen() {
        return decidedAt == null;
    }
}
