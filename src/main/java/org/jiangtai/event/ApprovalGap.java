package org.jiangtai.event;

import java.util.List;

/**
 * Something that an event lacks before anybody can apply for its approval.
 *
 * @param messageKey the sentence that says so and what to do
 * @param arguments what stands in the sentence's placeholders
 */
public record ApprovalGap(String messageKey, List<Object> arguments) {

    static ApprovalGap of(String messageKey, Object... arguments) {
        return new ApprovalGap(messageKey, List.of(arguments));
    }
}
