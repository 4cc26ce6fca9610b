package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/**
 * One person's ticket on paper.
 *
 * @param name in full: people look for their own
 * @param unit whose people the seat is for; empty if nobody asked
 * @param waitingNumber 0 with a seat
 */
public record PrintedCard(
        long id,
        long eventId,
        String name,
        String unit,
        @Nullable Long unitId,
        boolean hasPhone,
        String shortCode,
        String token,
        RegistrationState state,
        int waitingNumber) {}
