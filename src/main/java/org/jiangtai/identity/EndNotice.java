package org.jiangtai.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** Carries to the sign-in page why somebody stands there again. It holds one word and lasts a minute. */
public final class EndNotice {

    private static final String COOKIE = "signed-out";
    private static final String PATH = "/desk";
    private static final int SECONDS = 60;

    private EndNotice() {}

    static void leave(SignInEnd how, HttpServletRequest request, HttpServletResponse response) {
        put(how.name(), SECONDS, request, response);
    }

    /** Reads the notice and takes it away; empty if there is none. */
    public static Optional<SignInEnd> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        Optional<SignInEnd> how = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(SignInEnd.values())
                        .filter(end -> end.name().equals(cookie.getValue())))
                .findFirst();
        how.ifPresent(end -> put("", 0, request, response));
        return how;
    }

    private static void put(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(PATH);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
