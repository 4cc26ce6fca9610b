package org.jiangtai.order;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All there is of one order for its page.
 *
 * @param possible what the current person can do now
 * @param orderer whether the current person ordered, and may copy it
 * @param centre whether the current person is the centre for it: reports from paper, calls
 */
public record OrderFile(
        Order order,
        List<OrderStep> steps,
        @Nullable Delivery delivery,
        List<Long> photoIds,
        @Nullable Evaluation evaluation,
        List<CallBack> callBacks,
        Set<OrderAction> possible,
        boolean orderer,
        boolean centre) {}
