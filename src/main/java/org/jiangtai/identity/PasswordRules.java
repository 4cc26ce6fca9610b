package org.jiangtai.identity;

import org.jiangtai.shared.InvalidInput;

/** What a password must be: at least 8 characters of 3 classes (domain page, accounts). */
public final class PasswordRules {

    public static final int MIN_LENGTH = 8;
    /** bcrypt reads no further than 72 bytes, so longer ones are refused instead of cut. */
    public static final int MAX_BYTES = 72;

    private static final int CLASSES = 3;

    private PasswordRules() {}

    /**
     * Looks at a new password.
     *
     * @throws InvalidInput for the field {@code password}, with what is missing
     */
    public static void check(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw new InvalidInput("password", "invalid.password.short", MIN_LENGTH);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidInput("password", "invalid.password.long", MAX_BYTES);
        }
        int classes = 0;
        classes += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        classes += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        classes += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        classes += password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)) ? 1 : 0;
        if (classes < CLASSES) {
            throw new InvalidInput("password", "invalid.password.classes", CLASSES);
        }
        if (password.equalsIgnoreCase(username)) {
            throw new InvalidInput("password", "invalid.password.name");
        }
    }
}
