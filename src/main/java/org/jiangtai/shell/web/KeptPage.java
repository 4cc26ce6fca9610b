package org.jiangtai.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** A page that was drawn once for many. */
record KeptPage(SplicedPage body, String contentType, List<Header> headers, List<Cookie> cookies) {

    /** What the page's own handler said beside the body. */
    record Header(String name, String value) {}

    boolean holdsSecret() {
        return body.holdsSecret();
    }

    void writeHeaders(HttpServletResponse response) {
        response.setContentType(contentType);
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
        cookies.forEach(cookie -> response.addCookie((Cookie) cookie.clone()));
    }
}
