package org.jiangtai.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What a resident sends in.
 *
 * @param eventCode the event it was made at, if it was made at one
 * @param name may be empty if anonymous
 * @param phone may be empty: who leaves none follows it by the code alone
 * @param consent the resident agreed to what the form says of the data; needed if a name or a phone is given
 */
public record NewSuggestion(
        String what,
        @Nullable Long unitId,
        String place,
        @Nullable String eventCode,
        Category category,
        String name,
        String phone,
        boolean anonymous,
        boolean mayPublish,
        boolean consent) {}
