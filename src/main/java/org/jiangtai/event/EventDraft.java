package org.jiangtai.event;

import java.time.Instant;
import org.jiangtai.speaker.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An event as the form holds it; all moments are UTC.
 *
 * @param id null for a new one
 * @param version as it was read; ignored for a new one
 * @param registrationOpensAt null is from publication on
 * @param registrationClosesAt null is until the start
 */
public record EventDraft(
        @Nullable Long id,
        long version,
        EventKind kind,
        String title,
        String description,
        @Nullable Long topicId,
        @Nullable Long lecturerId,
        long venueId,
        SpokenLanguage language,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        int capacity) {}
