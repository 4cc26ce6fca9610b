package org.jiangtai.shell.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Draws a page that very many ask for at once only once a second and gives all of them the same: the rush for the last
 * seats, the programme on the day it comes out. A page that few ask for is drawn for each of them and is never old. Whose
 * browser remembers something has a page of its own; the secret of the form is put in for each.
 */
@Component
@Order(0)
class HotPages extends OncePerRequestFilter {

    /** Asked so often within a second, a page is worth keeping for one. */
    static final int HOT = 100;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** While somebody draws it anew, the others still get the page before. */
    private static final long LONGEST = Duration.ofSeconds(3).toNanos();

    private static final Pattern KEPT =
            Pattern.compile("/|/e/[0-9a-z]{1,20}|/t/[0-9a-z]{26}|/suggestions(/[0-9]{1,18}|/figures)?");
    private static final Pattern TICKET = Pattern.compile("(/t/[0-9a-z]{26})/.*");
    private static final int MOST = 10_000;

    private final Cache<Asked, Shelf> shelves = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofSeconds(5))
            .build();

    /** What a page depends on. */
    private record Asked(String path, boolean secure, String cookies) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        String path = AskedPath.of(request);
        if (!"GET".equals(request.getMethod())) {
            rest.doFilter(request, response);
            forget(path);
            return;
        }
        if (request.getQueryString() != null || !KEPT.matcher(path).matches()) {
            rest.doFilter(request, response);
            return;
        }
        Shelf shelf = shelves.get(new Asked(path, request.isSecure(), cookies(request)), asked -> new Shelf());
        switch (shelf.ask(System.nanoTime())) {
            case Shelf.Take take -> give(take.page(), request, response);
            case Shelf.Draw draw -> draw(shelf, request, response, rest);
            case Shelf.Pass pass -> rest.doFilter(request, response);
        }
    }

    private static void draw(Shelf shelf, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        KeptPage page = null;
        try {
            var drawing = new DrawnPage(response);
            rest.doFilter(request, drawing);
            page = drawing.finish(secret(request));
        } finally {
            shelf.put(page, System.nanoTime());
        }
    }

    private static void give(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String secret = page.holdsSecret() ? secret(request) : "";
        page.writeHeaders(response);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] body;
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = page.body().gzip(secret);
        } else {
            body = page.body().plain(secret);
        }
        response.addHeader(HttpHeaders.VARY, "accept-encoding");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whoever has changed a ticket sees it changed. */
    private void forget(String path) {
        var changed = TICKET.matcher(path);
        if (changed.matches()) {
            shelves.asMap().keySet().removeIf(asked -> asked.path().equals(changed.group(1)));
        }
    }

    private static String secret(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** Language, elder mode and what else a browser remembers; the form's secret apart, which is put in anew. */
    private static String cookies(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        return Arrays.stream(cookies)
                .filter(cookie -> !cookie.getName().equals("csrf"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    /** How often one page is asked for, and the page while it is kept. */
    static final class Shelf {

        sealed interface Next {}

        record Take(KeptPage page) implements Next {}

        record Draw() implements Next {}

        record Pass() implements Next {}

        private long since;
        private int asked;
        private int before;
        private boolean drawing;
        private @Nullable KeptPage page;
        private long drawnAt;

        synchronized Next ask(long now) {
            if (now - since >= SECOND) {
                before = now - since < 2 * SECOND ? asked : 0;
                asked = 0;
                since = now;
            }
            asked++;
            if (page != null && now - drawnAt < SECOND) {
                return new Take(page);
            }
            if (Math.max(asked, before) < HOT) {
                return new Pass();
            }
            if (!drawing) {
                drawing = true;
                return new Draw();
            }
            return page != null && now - drawnAt < LONGEST ? new Take(page) : new Pass();
        }

        synchronized void put(@Nullable KeptPage drawn, long now) {
            drawing = false;
            page = drawn;
            drawnAt = now;
        }
    }
}
