package org.jiangtai.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * What a password must be: at least 8 characters of 3 classes (domain page, accounts), none that attackers try first,
 * and without the user name in it.
 */
@Component
class PasswordRules {

    static final int MIN_LENGTH = 8;
    /** bcrypt reads no further than 72 bytes, so longer ones are refused instead of cut. */
    static final int MAX_BYTES = 72;

    private static final int CLASSES = 3;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * Looks at a new password.
     *
     * @throws InvalidInput for the field {@code password}, with what is missing
     */
    void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new InvalidInput("password", "invalid.password.short", MIN_LENGTH);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidInput("password", "invalid.password.long", MAX_BYTES);
        }
        if (classes(password) < CLASSES) {
            throw new InvalidInput("password", "invalid.password.classes", CLASSES);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new InvalidInput("password", "invalid.password.name");
        }
        if (common.holds(password)) {
            throw new InvalidInput("password", "invalid.password.common");
        }
    }

    private static int classes(String password) {
        int classes = 0;
        classes += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        classes += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        classes += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        classes += password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)) ? 1 : 0;
        return classes;
    }
}
