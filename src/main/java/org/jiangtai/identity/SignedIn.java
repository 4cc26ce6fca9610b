package org.jiangtai.identity;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The person behind a session of the desk. */
public final class SignedIn extends User {

    private final long accountId;
    private final String displayName;
    private final Set<Role> roles;
    private final @Nullable Long unitId;

    SignedIn(
            Account account,
            String passwordHash,
            boolean notLocked,
            Collection<? extends GrantedAuthority> authorities) {
        super(account.username(), passwordHash, account.enabled(), true, true, notLocked, authorities);
        this.accountId = account.id();
        this.displayName = account.displayName();
        this.roles = account.roles();
        this.unitId = account.unitId();
    }

    public long accountId() {
        return accountId;
    }

    public String displayName() {
        return displayName;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The unit that the roles are held for; null is the whole zone. */
    public @Nullable Long unitId() {
        return unitId;
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
