package org.jiangtai.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was put down for an event in the past.
 *
 * @param phone as typed; null if none is known
 * @param source a walk-in gets a seat even where none is left
 * @param cancelledAt when the registration was given back; null if it was not
 */
public record PastPerson(
        String name,
        @Nullable String phone,
        Source source,
        Instant registeredAt,
        @Nullable Instant cancelledAt) {}
