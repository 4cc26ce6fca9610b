package org.jiangtai.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits for a reviewer.
 *
 * @param appliedBy the name of whoever applied; empty for the program itself
 * @param appliedAt when
 * @param urgentReason why it was applied for late; empty if it was in time
 * @param daysLeft working days until the event's day, today included
 * @param own whether the current person made it, wrote in it or applied for it, and so may not review it
 * @param topicReady whether the topic has an approved script; null where there is no topic
 */
public record Application(
        Event event,
        String appliedBy,
        Instant appliedAt,
        String urgentReason,
        int daysLeft,
        boolean own,
        @Nullable Boolean topicReady) {}
