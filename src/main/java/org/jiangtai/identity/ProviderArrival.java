package org.jiangtai.identity;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Turns the provider's word into one of our people. The provider says who somebody is and nothing more: the account,
 * its roles, whether it is switched on and whether a second factor is due stay ours. No account is ever made here.
 */
@Component
class ProviderArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderArrival.class);

    private final SingleSignOn provider;
    private final SignInRules people;
    private final FirstFactor firstFactor;
    private final SignInMemory memory;
    private final ApplicationEventPublisher events;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    ProviderArrival(
            SingleSignOn provider,
            SignInRules people,
            FirstFactor firstFactor,
            SignInMemory memory,
            ApplicationEventPublisher events,
            VaadinDefaultRequestCache addresses) {
        this.provider = provider;
        this.people = people;
        this.firstFactor = firstFactor;
        this.memory = memory;
        this.events = events;
        onward.setDefaultTargetUrl("/desk/");
        onward.setRequestCache(addresses);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication arrived)
            throws IOException, ServletException {
        OidcUser user = (OidcUser) Objects.requireNonNull(arrived.getPrincipal());
        Optional<SignedIn> person = provider.username(user).flatMap(this::find);
        if (person.isEmpty()) {
            SecurityContextHolder.clearContext();
            log.warn("Single sign-on: {} has no account that is switched on", user.getSubject());
            response.sendRedirect("/desk/login?sso=unknown");
            return;
        }
        Authentication given = signIn(person.get(), provider.secondFactorGiven(user));
        var context = new SecurityContextImpl(given);
        SecurityContextHolder.setContext(context);
        memory.saveContext(context, request, response);
        onward.onAuthenticationSuccess(request, response, given);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        log.warn("Single sign-on failed: {}", String.valueOf(failed.getMessage()));
        response.sendRedirect("/desk/login?sso=failed");
    }

    private Authentication signIn(SignedIn person, boolean secondFactorGiven) {
        person.withSecondFactor(secondFactorGiven);
        var whole = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        Authentication given = secondFactorGiven ? whole : firstFactor.given(person, whole);
        events.publishEvent(new AuthenticationSuccessEvent(given));
        return given;
    }

    private Optional<SignedIn> find(String username) {
        try {
            SignedIn person = (SignedIn) people.loadUserByUsername(username);
            new AccountStatusUserDetailsChecker().check(person);
            return Optional.of(person);
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }
}
