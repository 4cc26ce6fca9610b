package org.jiangtai.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Follows each signed-in session: writes its sign-in down, ends it where the person does nothing for too long, where
 * somebody ended it from elsewhere or where the account is switched off, and brings it up to date where the account may
 * do something else now. The database is asked every few seconds at most, so this works for several instances of the
 * program that share one.
 */
@Component
class SignInWatch {

    static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    /** What an open page sends by itself, whether somebody sits in front of it or not. */
    private static final Pattern BY_ITSELF = Pattern.compile("(^|&)v-r=(heartbeat|push)(&|$)");

    private final SignIns signIns;
    private final SignInRules people;
    private final SecondFactors factors;
    private final Clock clock;
    private final Duration idle;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignInWatch(
            SignIns signIns,
            SignInRules people,
            SecondFactors factors,
            Clock clock,
            @Value("${jiangtai.idle}") Duration idle) {
        this.signIns = signIns;
        this.people = people;
        this.factors = factors;
        this.clock = clock;
        this.idle = idle;
    }

    /** Puts the watch into a chain: once it is known who asks, before anybody decides on it. */
    void over(HttpSecurity http) {
        http.addFilterBefore(
                new OncePerRequestFilter() {
                    @Override
                    protected void doFilterInternal(
                            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                            throws ServletException, IOException {
                        watch(request, response);
                        chain.doFilter(request, response);
                    }
                },
                AnonymousAuthenticationFilter.class);
    }

    private void watch(HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof AbstractAuthenticationToken token)
                || !(token.getPrincipal() instanceof SignedIn person)) {
            return;
        }
        Optional<SignInMark> known = mark(token, person, request);
        if (known.isEmpty()) {
            leave(SignInEnd.BY_OWNER, request, response);
            return;
        }
        SignInMark mark = known.get();
        Instant now = clock.instant();
        Optional<SignInEnd> over = end(mark, person, now);
        if (over.isPresent()) {
            signIns.end(mark.signInId(), over.get());
            leave(over.get(), request, response);
            return;
        }
        if (request.getQueryString() == null
                || !BY_ITSELF.matcher(request.getQueryString()).find()) {
            mark.active(now);
        }
        if (mark.activeAt().isAfter(mark.keptAt().plus(BETWEEN_NOTES))) {
            mark.kept(mark.activeAt());
            signIns.seen(mark.signInId(), mark.activeAt());
        }
        if (isDue(mark, now)) {
            mark.checked(now);
            refresh(token, person, request, response);
        }
    }

    /** Empty where the sign-in was ended before the session asked for anything. */
    private Optional<SignInMark> mark(AbstractAuthenticationToken token, SignedIn person, HttpServletRequest request) {
        synchronized (token) {
            return SignInMark.of(token)
                    .or(() -> signIns.open(person, Origin.of(request)).map(id -> {
                        var mark = new SignInMark(request, id, clock.instant());
                        token.setDetails(mark);
                        return mark;
                    }));
        }
    }

    private Optional<SignInEnd> end(SignInMark mark, SignedIn person, Instant now) {
        if (!mark.activeAt().plus(idle).isAfter(now)) {
            return Optional.of(SignInEnd.IDLE);
        }
        if (!isDue(mark, now)) {
            return Optional.empty();
        }
        return signIns.ended(mark.signInId()).or(() -> endByAccount(person));
    }

    private Optional<SignInEnd> endByAccount(SignedIn person) {
        Optional<SignedIn> now = people.find(person.accountId()).filter(SignedIn::isEnabled);
        if (now.isEmpty()) {
            return Optional.of(SignInEnd.SWITCHED_OFF);
        }
        return factors.isForcedFor(now.get()) && !person.secondFactorGiven()
                ? Optional.of(SignInEnd.SECOND_FACTOR_DUE)
                : Optional.empty();
    }

    private static boolean isDue(SignInMark mark, Instant now) {
        return !mark.checkedAt().plus(BETWEEN_CHECKS).isAfter(now);
    }

    /** Lets a session know what its person may do now. */
    private void refresh(
            AbstractAuthenticationToken token,
            SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response) {
        people.find(person.accountId())
                .map(now -> now.withSecondFactor(person.secondFactorGiven()))
                .filter(now -> !now.grants().equals(person.grants())
                        || !now.displayName().equals(person.displayName()))
                .ifPresent(now -> {
                    var fresh = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
                    fresh.setDetails(token.getDetails());
                    SecurityContext context = new SecurityContextImpl(fresh);
                    SecurityContextHolder.setContext(context);
                    sessions.saveContext(context, request, response);
                });
    }

    private void leave(SignInEnd how, HttpServletRequest request, HttpServletResponse response) {
        EndNotice.leave(how, request, response);
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
