package org.jiangtai.identity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

/** Only what changed is written back: counts and switches are changed past each other all the time. */
@Entity
@DynamicUpdate
@Table(name = "account")
class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String username;

    @InRecord(Shown.NAME)
    String displayName;

    String passwordHash;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "account_id", nullable = false)
    Set<GrantEntity> grants = new HashSet<>();

    boolean enabled = true;
    int failures;

    @Nullable
    Instant lockedUntil;

    /** How often it was locked since the last success; each lock is longer than the one before. */
    int lockCount;

    /** Failed tries since the last sign-in, for the owner. */
    int tries;

    @Nullable
    Instant triedAt;

    @Nullable
    @InRecord
    String triedFrom;

    /** How often all its sign-ins were ended; what began before the last time is over. */
    int signInsEnded;

    Instant createdAt;

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    void unlock() {
        failures = 0;
        lockCount = 0;
        lockedUntil = null;
    }

    Account toAccount(Instant now) {
        return new Account(id, username, displayName, held(), enabled, lockedAt(now));
    }

    AccountChoice toChoice() {
        return new AccountChoice(id, displayName, username);
    }

    boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.roleName == role);
    }

    Set<Grant> held() {
        return grants.stream().map(GrantEntity::toGrant).collect(Collectors.toUnmodifiableSet());
    }

    /** Rows of grants that stay are kept as they are, so that the record shows what changed. */
    void hold(Set<Grant> wanted) {
        grants.removeIf(kept -> !wanted.contains(kept.toGrant()));
        Set<Grant> held = held();
        wanted.stream()
                .filter(grant -> !held.contains(grant))
                .map(GrantEntity::of)
                .forEach(grants::add);
    }
}
