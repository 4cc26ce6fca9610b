package org.jiangtai.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an event stands with its lecturer, for whoever plans it.
 *
 * @param event as it is planned
 * @param answeredAt null where there is no answer that still holds
 * @param channel how it came in; null where there is none
 */
public record TripStatus(
        Event event,
        AnswerState answer,
        String reason,
        List<Instant> proposals,
        @Nullable Instant answeredAt,
        @Nullable AnswerChannel channel) {}
