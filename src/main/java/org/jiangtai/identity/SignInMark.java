package org.jiangtai.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What a session remembers of its sign-in, besides who it is. */
final class SignInMark extends WebAuthenticationDetails {

    private final long signInId;
    private volatile Instant activeAt;
    private volatile Instant checkedAt;
    private volatile Instant keptAt;

    SignInMark(HttpServletRequest request, long signInId, Instant now) {
        super(request);
        this.signInId = signInId;
        activeAt = now;
        checkedAt = now;
        keptAt = now;
    }

    /** The mark of whoever is signed in on this thread. */
    static Optional<SignInMark> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignInMark> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof SignInMark mark
                ? Optional.of(mark)
                : Optional.empty();
    }

    long signInId() {
        return signInId;
    }

    /** When the person last did something. */
    Instant activeAt() {
        return activeAt;
    }

    void active(Instant now) {
        activeAt = now;
    }

    /** When the database was last asked whether the sign-in goes on. */
    Instant checkedAt() {
        return checkedAt;
    }

    void checked(Instant now) {
        checkedAt = now;
    }

    /** The last activity that the database knows. */
    Instant keptAt() {
        return keptAt;
    }

    void kept(Instant moment) {
        keptAt = moment;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(signInId);
    }
}
