package org.jiangtai.suggestion;

import org.jiangtai.privacy.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What a resident sends in.
 *
 * @param eventCode the event it was made at, if it was made at one
 * @param category null if none was chosen, which is refused with a sentence
 * @param name may be empty if anonymous
 * @param phone may be empty: who leaves none follows it by the code alone
 * @param consent the resident agreed to what the form says of the data; needed if a name or a phone is given
 */
public record NewSuggestion(
        String what,
        @Nullable Long unitId,
        String place,
        @Nullable String eventCode,
        @Nullable Category category,
        String name,
        String phone,
        boolean anonymous,
        boolean mayPublish,
        Agreement consent) {

    /** A suggestion of somebody who was told by word of mouth. */
    public NewSuggestion(
            String what,
            @Nullable Long unitId,
            String place,
            @Nullable String eventCode,
            @Nullable Category category,
            String name,
            String phone,
            boolean anonymous,
            boolean mayPublish,
            boolean consent) {
        this(what, unitId, place, eventCode, category, name, phone, anonymous, mayPublish, Agreement.byWord(consent));
    }

    /** Whether anything in it tells who its author is. */
    boolean isPersonal() {
        return !anonymous || !phone.isBlank();
    }
}
