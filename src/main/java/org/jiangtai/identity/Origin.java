package org.jiangtai.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request comes from.
 *
 * @param address the machine's
 * @param device browser and system in a few words
 */
record Origin(String address, String device) {

    private static final Origin NOWHERE = new Origin("", "");

    /** Of the request that is being answered; empty where there is none. */
    static Origin now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : NOWHERE;
    }

    static Origin of(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Device.named(request.getHeader("User-Agent")));
    }
}
