package org.jiangtai.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody whose password was right, or whom the provider knows, and who has yet to give the second factor. It carries
 * no role, says of itself that it is not authenticated, and {@link SignInMemory} keeps it apart from who is signed in,
 * so that nothing of the desk could take it for a person.
 */
public final class HalfSignIn extends AbstractAuthenticationToken {

    /** How long the second factor may take. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long accountId;
    private final String username;
    private final int signInsEnded;
    private final Instant since;

    HalfSignIn(SignedIn person, Instant since) {
        super(List.of());
        this.accountId = person.accountId();
        this.username = person.getUsername();
        this.signInsEnded = person.signInsEnded();
        this.since = since;
    }

    long accountId() {
        return accountId;
    }

    /** Whether the account is as it was at the first factor: nobody has ended its sign-ins since. */
    boolean stillHoldsFor(SignedIn person) {
        return signInsEnded == person.signInsEnded();
    }

    boolean isOverAt(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    @Override
    public String getPrincipal() {
        return username;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
