package org.jiangtai.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The person behind a session of the desk. */
public final class SignedIn extends User {

    private final long accountId;
    private final String displayName;
    private final Set<Grant> grants;
    private final int signInsEnded;
    private volatile boolean secondFactorGiven;

    SignedIn(
            Account account,
            int signInsEnded,
            String passwordHash,
            boolean notLocked,
            Collection<? extends GrantedAuthority> authorities) {
        super(account.username(), passwordHash, account.enabled(), true, true, notLocked, authorities);
        this.accountId = account.id();
        this.displayName = account.displayName();
        this.grants = account.grants();
        this.signInsEnded = signInsEnded;
    }

    public long accountId() {
        return accountId;
    }

    public String displayName() {
        return displayName;
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    public Set<Grant> grants() {
        return grants;
    }

    /** How often all sign-ins of the account had been ended when this one began. */
    int signInsEnded() {
        return signInsEnded;
    }

    /** Whether this sign-in went through a second factor, ours or the provider's. */
    boolean secondFactorGiven() {
        return secondFactorGiven;
    }

    SignedIn withSecondFactor(boolean given) {
        secondFactorGiven = given;
        return this;
    }

    /** The unit where the person is at home: the first that a role is held for; null is the whole zone. */
    public @Nullable Long homeUnit() {
        return grants.stream()
                .map(Grant::unitId)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
