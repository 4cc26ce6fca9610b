package org.jiangtai.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The address that a person sees, made from the request's own path, so that it never leads to another site. */
final class OwnAddress {

    private OwnAddress() {}

    /** Path and query without the choice of language or elder mode: a copied address carries no choice. */
    static String of(HttpServletRequest request) {
        // While an error page is drawn, the request's own path is the error page's.
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = failed
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                : request.getRequestURI();
        String query = failed || !"GET".equals(request.getMethod()) ? "" : withoutChoice(request.getQueryString());
        return path.replaceFirst("^[/\\\\]*", "/") + (query.isEmpty() ? "" : "?" + query);
    }

    private static String withoutChoice(@Nullable String query) {
        return query == null
                ? ""
                : query.replaceAll("(^|&)(lang|elder)=[^&]*", "").replaceFirst("^&", "");
    }
}
