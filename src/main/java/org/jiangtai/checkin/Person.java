package org.jiangtai.checkin;

import java.time.Instant;
import org.jiangtai.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found at the door by name or digits.
 *
 * @param presentSince null if they have not come yet
 */
public record Person(Registration registration, @Nullable Instant presentSince) {}
