package org.jiangtai.order;

import java.util.List;
import org.jiangtai.event.Clash;

/**
 * What stands in the way of giving an order to a lecturer.
 *
 * @param gone whether the order does not wait for a lecturer any more
 * @param impossible whether the lecturer, the hall or the hour cannot be at all
 * @param clashes what would clash, the hard ones first
 */
public record DispatchObstacle(boolean gone, boolean impossible, List<Clash> clashes) {

    public DispatchObstacle {
        clashes = List.copyOf(clashes);
    }

    /** Whether it can be done without a word. */
    public boolean isNone() {
        return !gone && !impossible && clashes.isEmpty();
    }

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return gone || impossible || DispatchRules.refuse(clashes);
    }
}
