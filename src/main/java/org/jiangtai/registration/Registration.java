package org.jiangtai.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person for one event, as the desk and the door know it. Name and phone are masked; {@link
 * RegistrationService#reveal} shows them in full.
 *
 * @param lastFour the last four digits of the phone; empty if there is none
 * @param waitingNumber the place on the waiting list as it was given, counted from 1; 0 with a seat
 * @param unitId for which unit's people the seat is; null if nobody asked
 * @param token the ticket's secret, {@code /t/{token}}
 * @param party the secret of all who were put down together, {@code /f/{party}}: a family's one code
 * @param offerUntil until when the seat waits for an answer; null unless it does
 * @param cancelReason why it was given back or refused, if somebody said so
 */
public record Registration(
        long id,
        long eventId,
        String maskedName,
        String maskedPhone,
        String lastFour,
        RegistrationState state,
        Source source,
        int waitingNumber,
        String token,
        String shortCode,
        String party,
        @Nullable Long unitId,
        Instant registeredAt,
        @Nullable Instant offerUntil,
        String cancelReason) {

    /** Whether somebody else has to answer an offer: who has no phone hears of none. */
    public boolean isAnsweredByOthers() {
        return state == RegistrationState.OFFERED && (source == Source.BY_UNIT || lastFour.isEmpty());
    }
}
