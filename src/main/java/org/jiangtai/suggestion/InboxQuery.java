package org.jiangtai.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the inbox.
 *
 * @param unitId the place that it is about, or the unit that has it; null is all
 * @param category null is all
 * @param eventId the event that it was made at; null is all
 * @param words a part of what was suggested, of the place or of the author's name, the whole tracking code or phone
 *     number; empty is all
 */
public record InboxQuery(
        InboxPart part,
        @Nullable Long unitId,
        @Nullable Category category,
        @Nullable Long eventId,
        String words,
        InboxOrder order) {

    public static InboxQuery of(InboxPart part) {
        return new InboxQuery(part, null, null, null, "", InboxOrder.BURNING);
    }
}
