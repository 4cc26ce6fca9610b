package org.jiangtai.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be saved.
 *
 * @param id null makes a new one
 * @param version which state of it was read; anything for a new one
 * @param teller null leaves the name as it is, blank removes it
 * @param phone null leaves it as it is, blank removes it
 */
public record StoryDraft(
        @Nullable Long id,
        long version,
        String title,
        String gist,
        @Nullable Long unitId,
        String place,
        @Nullable LocalDate heardOn,
        @Nullable Long lecturerId,
        @Nullable StorySource source,
        String sourceNote,
        @Nullable Long themeId,
        @Nullable String teller,
        @Nullable String phone) {}
