package org.jiangtai.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets a page be drawn and keeps it on its way to the one who asked first. */
final class DrawnPage extends ContentCachingResponseWrapper {

    private static final String CSRF = "csrf";

    private final List<KeptPage.Header> headers = new ArrayList<>();
    private final List<Cookie> cookies = new ArrayList<>();

    DrawnPage(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (!cookie.getName().equals(CSRF)) {
            cookies.add((Cookie) cookie.clone());
        }
        super.addCookie(cookie);
    }

    private void note(String name, String value) {
        boolean secret = name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && value.startsWith(CSRF + "=");
        if (!secret
                && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                && !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            headers.add(new KeptPage.Header(name, value));
        }
    }

    /**
     * Sends the page to the one who asked.
     *
     * @param secret of this visitor's form
     * @return the page for the others; null if it is none that others may have
     */
    @Nullable
    KeptPage finish(String secret) throws IOException {
        String type = getContentType();
        byte[] body = getContentAsByteArray();
        boolean keeps = getStatus() == SC_OK && type != null && type.startsWith("text/html") && body.length > 0;
        KeptPage page = keeps
                ? new KeptPage(
                        new SplicedPage(new String(body, StandardCharsets.UTF_8), secret), type, headers, cookies)
                : null;
        copyBodyToResponse();
        return page;
    }
}
