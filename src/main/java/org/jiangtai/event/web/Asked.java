package org.jiangtai.event.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody looks for on the first page; each part is empty where it does not matter. */
record Asked(String village, String theme, String week, String words) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    static Asked of(@Nullable String village, @Nullable String theme, @Nullable String week, @Nullable String words) {
        return new Asked(plain(village), plain(theme), plain(week), plain(words));
    }

    public boolean isEmpty() {
        return village.isEmpty() && theme.isEmpty() && week.isEmpty() && words.isEmpty();
    }

    /** Whether every word stands somewhere in the text, which is in small letters. */
    boolean isFoundIn(String text) {
        return SPACES.splitAsStream(words.toLowerCase(Locale.ROOT)).allMatch(text::contains);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
