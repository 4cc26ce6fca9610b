package org.jiangtai.registration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that a browser remembers, so that the code on the wall finds them without typing. The ticket page writes
 * the cookie ({@code HttpOnly}, path {@code /}); its value is ticket tokens separated by full stops, the latest first.
 */
public final class TicketCookie {

    public static final String NAME = "tickets";

    /** As long as anybody registers ahead. */
    public static final int REMEMBERED_SECONDS = 180 * 24 * 60 * 60;

    /** Ten families' worth; the oldest is forgotten first. */
    public static final int MOST = 30;

    private TicketCookie() {}

    /** The tokens of the cookie's value, without what is none. */
    public static List<String> read(@Nullable String value) {
        return value == null
                ? List.of()
                : Stream.of(value.split("\\.", MOST + 1))
                        .filter(token -> token.matches("[0-9a-z]{26}"))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    /** The value that also remembers these tokens. */
    public static String add(@Nullable String value, List<String> tokens) {
        return String.join(
                ".",
                Stream.concat(tokens.stream(), read(value).stream())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }
}
