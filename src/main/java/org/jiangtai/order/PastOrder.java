package org.jiangtai.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that was led before the program was used, as it stands now.
 *
 * @param submittedAt null for a draft
 * @param dueAt when what is to be done next must be done; null where nothing is
 * @param slot when the lecture is or was; null before it was dispatched
 * @param steps what happened, first to last; the reasons stand in them
 */
public record PastOrder(
        OrderDraft draft,
        OrderState state,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        boolean claimable,
        @Nullable Long lecturerId,
        @Nullable TimeSlot slot,
        @Nullable Long eventId,
        @Nullable Delivery delivery,
        @Nullable Evaluation evaluation,
        List<CallBack> callBacks,
        List<OrderStep> steps) {}
