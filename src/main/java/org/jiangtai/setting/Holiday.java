package org.jiangtai.setting;

import java.time.LocalDate;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;

/**
 * A day that the national calendar names: a public holiday, or a day at a weekend that is worked instead.
 *
 * @param working whether people work on it
 * @param name the holiday that it is or makes up for
 */
public record Holiday(LocalDate day, boolean working, String name) {

    static final int NAME_LENGTH = 40;

    /**
     * The day as it is kept.
     *
     * @throws InvalidInput if it has no name or a long one
     */
    Holiday checked() {
        return new Holiday(day, working, Typed.required("name", name, NAME_LENGTH));
    }
}
