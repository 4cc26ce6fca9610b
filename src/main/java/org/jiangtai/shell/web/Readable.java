package org.jiangtai.shell.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request's parameters before anybody asks for them: what cannot be read (an address that is encoded wrongly, a
 * form that is cut off, too large or of too many parts) is refused with a page that says so, instead of failing
 * somewhere later, and once more while the page that explains it is drawn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Readable extends OncePerRequestFilter {

    private static final String UNREADABLE = Readable.class.getName();
    private static final int LONGEST_JSON = 16 * 1024;

    /** What a device of the door did in an afternoon without a network, 500 things at a time. */
    private static final String BATCHES = "/api/door/batches";

    private static final int LONGEST_BATCH = 512 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean unreadable = request.getAttribute(UNREADABLE) != null;
            rest.doFilter(unreadable ? new WithoutContent(request) : request, response);
        } else if (isApi(request) && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // Without a length nobody knows before the end how long it is; every browser tells.
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (isApi(request) && request.getContentLengthLong() > longest(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            int status = status(request);
            if (status == 0) {
                rest.doFilter(request, response);
            } else {
                request.setAttribute(UNREADABLE, true);
                response.sendError(status);
            }
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static int longest(HttpServletRequest request) {
        return AskedPath.of(request).equals(BATCHES) ? LONGEST_BATCH : LONGEST_JSON;
    }

    private static boolean isApi(HttpServletRequest request) {
        return AskedPath.of(request).startsWith("/api/");
    }

    /** Zero if it can be read, else what is wrong. */
    private static int status(HttpServletRequest request) {
        if (isUploadOfTheDesk(request)) {
            return 0;
        }
        try {
            request.getParameterMap();
            return 0;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        } catch (IllegalStateException unreadable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    /** The desk reads its uploads itself, piece by piece. */
    private static boolean isUploadOfTheDesk(HttpServletRequest request) {
        String type = request.getContentType();
        return AskedPath.isDesk(request) && type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** For the page that explains: it need not know what was sent. */
    private static final class WithoutContent extends HttpServletRequestWrapper {

        WithoutContent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
