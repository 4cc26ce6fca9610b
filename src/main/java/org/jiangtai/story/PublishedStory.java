package org.jiangtai.story;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A story as everybody may read it.
 *
 * @param lecturerName who heard it; empty if it was no lecturer
 * @param teller the name, if the teller agreed to be named; empty otherwise
 */
public record PublishedStory(
        long id,
        String title,
        String text,
        String lecturerName,
        long unitId,
        String place,
        @Nullable LocalDate heardOn,
        @Nullable Long themeId,
        String teller,
        Instant publishedAt) {}
