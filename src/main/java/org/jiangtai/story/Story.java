package org.jiangtai.story;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A story as the desk shows it.
 *
 * @param version tells whether it was changed since it was read
 * @param place where it was told, in words
 * @param lecturerName who heard it; kept for ever, empty if it was no lecturer
 * @param sourceNote the lecture, visit or letter in words
 * @param foundBy who brought it
 * @param maskedName the teller's, as lists show it; empty if it is not known or not kept any more
 * @param reason why it was not used or sent back
 * @param publishedAt since when everybody may read it; null if nobody may
 * @param topicId the topic that was made from it
 * @param consented whether a consent of the teller is in force
 * @param retold who told it again, where and when; null if nobody did
 */
public record Story(
        long id,
        long version,
        String title,
        String gist,
        long unitId,
        String place,
        @Nullable LocalDate heardOn,
        @Nullable Long lecturerId,
        String lecturerName,
        StorySource source,
        String sourceNote,
        @Nullable Long themeId,
        String foundBy,
        Instant madeAt,
        String maskedName,
        String maskedPhone,
        StoryState state,
        String reason,
        @Nullable Instant publishedAt,
        @Nullable Long topicId,
        boolean consented,
        @Nullable Retold retold,
        Instant changedAt) {

    /** Who told it again, where and when. */
    public record Retold(String by, String at, LocalDate on) {}

    public boolean isPublished() {
        return publishedAt != null;
    }
}
