package org.jiangtai.identity;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * The way from a half sign-in to the desk, for the page that asks for the second factor. It is not secured by a role
 * because nobody has one yet: what it does, it does for the half sign-in of the current session alone.
 */
@Component
public class SecondStep {

    private static final String START = "/desk/";

    private final SignInMemory memory;
    private final SignInRules people;
    private final SecondFactors factors;
    private final CodeCheck codes;
    private final AuthenticationManager passwords;
    private final ApplicationEventPublisher events;
    private final SessionAuthenticationStrategy sessions;
    private final RequestCache addresses;
    private final Clock clock;

    SecondStep(
            SignInMemory memory,
            SignInRules people,
            SecondFactors factors,
            CodeCheck codes,
            AuthenticationManager passwords,
            ApplicationEventPublisher events,
            SessionAuthenticationStrategy sessions,
            VaadinDefaultRequestCache addresses,
            Clock clock) {
        this.memory = memory;
        this.people = people;
        this.factors = factors;
        this.codes = codes;
        this.passwords = passwords;
        this.events = events;
        this.sessions = sessions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whether somebody in this session has given the first factor and not yet the second. */
    public boolean isWaiting() {
        return memory.half(request()).isPresent();
    }

    /**
     * Whether the second factor is to be set up first, because the role asks for one and there is none.
     *
     * @throws SignInOver if nobody waits, or it took too long
     */
    public boolean mustSetUp() {
        return !factors.isOn(half().accountId());
    }

    /** The user name of who waits. */
    public String username() {
        return half().getPrincipal();
    }

    /** A secret for the phone. */
    public Enrolment begin() {
        return factors.begin(half().getPrincipal());
    }

    /**
     * Sets the second factor up and signs in.
     *
     * @return the recovery codes, shown this once
     * @throws org.jiangtai.shared.InvalidInput for the field {@code code} if it is wrong
     */
    public List<String> setUp(Enrolment enrolment, String code) {
        HalfSignIn half = half();
        SignedIn person = allowed(half);
        List<String> recoveryCodes = codes.set(person, enrolment, code);
        signIn(person);
        return recoveryCodes;
    }

    /**
     * Signs in with a code of the phone or a recovery code.
     *
     * @throws org.jiangtai.shared.InvalidInput for the field {@code code} if it is wrong or was used
     * @throws SignInOver if it was wrong too often, or took too long
     */
    public void pass(String code) {
        HalfSignIn half = half();
        SignedIn person = allowed(half);
        codes.require(person, code);
        signIn(person);
    }

    /** Where the person wanted to go before being asked to sign in; the start of the desk if nowhere. */
    public String address() {
        SavedRequest wanted = addresses.getRequest(request(), response());
        return wanted == null ? START : wanted.getRedirectUrl();
    }

    /** Goes on from a name and a password that were just chosen, as the sign-in page would. */
    public void passwordGiven(String username, String password) {
        remember(passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password)));
    }

    /** Takes the half sign-in back. */
    public void leave() {
        memory.forgetHalf(request());
    }

    private HalfSignIn half() {
        Optional<HalfSignIn> half = memory.half(request());
        if (half.isEmpty() || half.get().isOverAt(clock.instant())) {
            leave();
            throw new SignInOver();
        }
        return half.get();
    }

    /**
     * The person as the account says now: since the first factor it may have been locked or
     * switched off, or its password may have changed.
     */
    private SignedIn allowed(HalfSignIn half) {
        SignedIn person = (SignedIn) people.loadUserByUsername(half.getPrincipal());
        try {
            new AccountStatusUserDetailsChecker().check(person);
        } catch (AccountStatusException e) {
            leave();
            throw new SignInOver();
        }
        if (!half.stillHoldsFor(person)) {
            leave();
            throw new SignInOver();
        }
        return person;
    }

    private void signIn(SignedIn person) {
        person.withSecondFactor(true);
        var whole = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        events.publishEvent(new AuthenticationSuccessEvent(whole));
        remember(whole);
    }

    private void remember(Authentication authentication) {
        sessions.onAuthentication(authentication, request(), response());
        memory.saveContext(new SecurityContextImpl(authentication), request(), response());
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent().getHttpServletResponse();
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
