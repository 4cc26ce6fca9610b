package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Headers of a page whose address is a secret: nobody keeps it, finds it or is told where a visitor came from. */
final class Discreet {

    private Discreet() {}

    static void mark(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
