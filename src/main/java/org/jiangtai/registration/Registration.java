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
        Instant registeredAt) {}
