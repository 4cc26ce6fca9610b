package org.jiangtai.audit.web;

import org.jiangtai.audit.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks the request that is being answered, of either face. */
@Component
class RequestWhereabouts implements Whereabouts {

    @Override
    public String origin() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "";
        }
        var request = attributes.getRequest();
        String device = request.getHeader("User-Agent");
        return request.getRemoteAddr() + (device == null ? "" : " " + device);
    }
}
