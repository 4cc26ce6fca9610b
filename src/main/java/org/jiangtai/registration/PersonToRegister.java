package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be put down.
 *
 * @param phone as typed; may be empty only where a keeper or the door writes it
 * @param under14 whether the guardian's consent must be kept with it
 */
public record PersonToRegister(String name, @Nullable String phone, boolean under14) {}
