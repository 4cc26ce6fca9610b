package org.jiangtai.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit. Its sentence stands under {@code clash.<KIND>} and names what clashes with what.
 *
 * @param otherEventId the event it clashes with, if it is one
 * @param arguments what stands in the sentence's placeholders
 */
public record Clash(ClashKind kind, @Nullable Long otherEventId, List<Object> arguments) {

    public String messageKey() {
        return "clash." + kind.name();
    }
}
