package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/**
 * Whoever holds a ticket, as far as the door needs to know.
 *
 * @param party equal for people who were put down together
 */
public record Holder(
        long id,
        long eventId,
        RegistrationState state,
        String maskedName,
        String party,
        @Nullable Long unitId) {}
