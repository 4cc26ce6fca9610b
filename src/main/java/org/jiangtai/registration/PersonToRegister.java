package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be put down.
 *
 * @param phone as typed; may be empty only where a keeper or the door writes it
 * @param under14 whether the guardian's consent must be kept with it
 * @param another whether somebody who knows them says that the same name on the same phone is another person
 */
public record PersonToRegister(String name, @Nullable String phone, boolean under14, boolean another) {

    public PersonToRegister(String name, @Nullable String phone, boolean under14) {
        this(name, phone, under14, false);
    }
}
