package org.jiangtai.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit. Its sentence names what clashes with what.
 *
 * @param severity as it is set for the kind; never {@link ClashSeverity#IGNORE}
 * @param messageKey the sentence
 * @param otherEventId the event it clashes with, if it is one that is stored
 * @param arguments what stands in the sentence's placeholders
 */
public record Clash(
        ClashKind kind,
        ClashSeverity severity,
        String messageKey,
        @Nullable Long otherEventId,
        List<Object> arguments) {

    /** Whether the event cannot be saved at all; otherwise a person may go on with a reason. */
    public boolean blocks() {
        return severity == ClashSeverity.BLOCK;
    }
}
