package org.jiangtai.event;

import java.time.Instant;

/**
 * A step of an event's approval that was taken.
 *
 * @param by the person's name as it was then; empty for the program itself
 * @param reason why, where one was given
 * @param event what it looked like
 */
public record ApprovalPassed(
        ApprovalStep step, Instant at, String by, String reason, AnnouncedEvent event, int capacity) {}
