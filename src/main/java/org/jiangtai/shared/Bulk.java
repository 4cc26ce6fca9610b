package org.jiangtai.shared;

import java.util.List;
import java.util.Map;

/**
 * What became of many things that were asked for together.
 *
 * @param done what each came to, of those that were done
 * @param refused why not, by the id of each that stayed as it was: an {@link InvalidInput} or a {@link Failure}
 */
public record Bulk<R>(List<R> done, Map<Long, RuntimeException> refused) {

    public Bulk {
        done = List.copyOf(done);
        refused = Map.copyOf(refused);
    }

    public boolean isComplete() {
        return refused.isEmpty();
    }
}
