package org.jiangtai.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a story's text.
 *
 * @param number counts within the story, from 1
 * @param submittedAt when it was put to review, from when on it is not changed any more; null if it was not
 */
public record StoryText(
        int number,
        String body,
        String writer,
        Instant editedAt,
        @Nullable Instant submittedAt) {}
