package org.jiangtai.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The path as the server understood it: decoded, so that another way to write it is no way around a limit. */
final class AskedPath {

    private AskedPath() {}

    static String of(HttpServletRequest request) {
        @Nullable String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    static boolean isDesk(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/desk") || path.startsWith("/desk/");
    }
}
