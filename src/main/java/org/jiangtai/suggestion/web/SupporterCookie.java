package org.jiangtai.suggestion.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/** What a browser keeps, from its first support on, so that it supports each suggestion once and can take it back. */
@Component
class SupporterCookie {

    private static final String NAME = "supporter";
    private static final Duration KEPT_FOR = Duration.ofDays(365);

    private final Tokens tokens;

    SupporterCookie(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The token that this browser keeps; what we did not give is none. */
    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-z]{26}"))
                .findFirst();
    }

    /** The token that this browser keeps, a new one if it has none; from now it is kept for another year. */
    String keep(HttpServletRequest request, HttpServletResponse response) {
        String token = read(request).orElseGet(tokens::next);
        var cookie = new Cookie(NAME, token);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/suggestions");
        cookie.setMaxAge((int) KEPT_FOR.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return token;
    }
}
