package org.jiangtai.registration;

import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Hold;
import org.jspecify.annotations.Nullable;

/**
 * How people come onto one event's list.
 *
 * @param approval whether somebody says yes to each person
 * @param holds seats that are kept for units; when saved, only unit and seats count
 * @param heldUntil when they become open to everybody; null for the usual time before the start
 * @param questions what is asked beside name and phone, in order
 */
public record RegistrationTerms(
        boolean approval, List<Hold> holds, @Nullable Instant heldUntil, List<Question> questions) {}
