package org.jiangtai.checkin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed at the wall and could not send in time. It stays for ten minutes in the browser that typed it, for
 * the page that opens when the code is scanned again; no script reads it, and no other address gets it.
 */
record TypedAtTheWall(String ticket, String name, String phone) {

    static final String COOKIE = "typed";
    static final TypedAtTheWall NOTHING = new TypedAtTheWall("", "", "");

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int PARTS = 3;
    private static final int LONGEST = 60;

    static TypedAtTheWall of(@Nullable String cookie) {
        if (cookie == null) {
            return NOTHING;
        }
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != PARTS) {
            return NOTHING;
        }
        try {
            List<String> read = Arrays.stream(parts)
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .map(TypedAtTheWall::shortened)
                    .toList();
            return new TypedAtTheWall(read.get(0), read.get(1), read.get(2));
        } catch (IllegalArgumentException notOurs) {
            return NOTHING;
        }
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    boolean isRegistration() {
        return !name.isEmpty() || !phone.isEmpty();
    }

    void keep(HttpServletRequest request, HttpServletResponse response) {
        write(String.join(".", encoded(ticket), encoded(name), encoded(phone)), KEPT, request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/c/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(shortened(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }
}
