package org.jiangtai.registration.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jiangtai.registration.TicketCookie;
import org.jspecify.annotations.Nullable;

/** The tickets that this browser has opened; the code on the wall finds them by the cookie, and no script can read it. */
final class RememberedTickets {

    private RememberedTickets() {}

    static List<String> of(HttpServletRequest request) {
        return TicketCookie.read(value(request));
    }

    static void add(HttpServletRequest request, HttpServletResponse response, List<String> tokens) {
        String known = value(request);
        String all = TicketCookie.add(known, tokens);
        if (all.equals(known)) {
            return;
        }
        var cookie = new Cookie(TicketCookie.NAME, all);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(TicketCookie.REMEMBERED_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static @Nullable String value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(TicketCookie.NAME))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
