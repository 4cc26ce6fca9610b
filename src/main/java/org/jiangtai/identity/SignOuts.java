package org.jiangtai.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Writes down the end of a sign-in whose session goes: by signing out, by itself, or with the program. */
@Component
class SignOuts implements HttpSessionListener {

    private final SignIns signIns;
    private final Clock clock;
    private volatile boolean stopping;

    SignOuts(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        stopping = true;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                instanceof SecurityContext context) {
            SignInMark.of(context.getAuthentication()).ifPresent(mark -> signIns.end(mark.signInId(), how(session)));
        }
    }

    private SignInEnd how(HttpSession session) {
        if (stopping) {
            return SignInEnd.STOPPED;
        }
        Instant expires =
                Instant.ofEpochMilli(session.getLastAccessedTime()).plusSeconds(session.getMaxInactiveInterval());
        return expires.isAfter(clock.instant()) ? SignInEnd.SIGNED_OUT : SignInEnd.IDLE;
    }
}
