package org.jiangtai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * What a session of the desk remembers: who is signed in, and nobody else. A half sign-in is kept under a name of its
 * own, which only the page for the second factor asks for; a provider's own idea of a person is not kept at all.
 */
@Component
class SignInMemory implements SecurityContextRepository {

    static final String HALF = "jiangtai.half-sign-in";

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        boolean wholly = authentication != null && authentication.getPrincipal() instanceof SignedIn;
        sessions.saveContext(wholly ? context : new SecurityContextImpl(), request, response);
        if (authentication instanceof HalfSignIn) {
            request.getSession().setAttribute(HALF, authentication);
        } else {
            forgetHalf(request);
        }
    }

    Optional<HalfSignIn> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof HalfSignIn half
                ? Optional.of(half)
                : Optional.empty();
    }

    void forgetHalf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(HALF);
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return sessions.loadDeferredContext(request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestResponseHolder) {
        return sessions.loadContext(requestResponseHolder);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }
}
