package org.jiangtai.shell;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What a browser remembers for its person: the language and the elder mode. Both are cookies without any identity. */
public final class Preferences {

    public static final String LANGUAGE_COOKIE = "lang";
    public static final String ELDER_COOKIE = "elder";
    public static final int REMEMBERED_SECONDS = 365 * 24 * 60 * 60;

    private Preferences() {}

    /** The remembered language; Chinese unless English was chosen. */
    public static Locale language(Cookie @Nullable [] cookies) {
        return has(cookies, LANGUAGE_COOKIE, Texts.ENGLISH.getLanguage()) ? Texts.ENGLISH : Texts.CHINESE;
    }

    /** Whether the elder mode (适老) was chosen: larger text and targets on every public page. */
    public static boolean elder(Cookie @Nullable [] cookies) {
        return has(cookies, ELDER_COOKIE, "1");
    }

    private static boolean has(Cookie @Nullable [] cookies, String name, String value) {
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(name)
                                && cookie.getValue().equals(value));
    }
}
