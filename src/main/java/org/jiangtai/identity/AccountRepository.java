package org.jiangtai.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, Long> {

    Optional<AccountEntity> findByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountEntity a where a.username = :username")
    Optional<AccountEntity> lockByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountEntity a where a.id = :id")
    Optional<AccountEntity> lockById(long id);

    /** The record gets lines of its own about failures, so this passes by what watches entities. */
    @Modifying
    @Query("update AccountEntity a set a.failures = :failures, a.lockCount = :lockCount, a.lockedUntil = :lockedUntil "
            + "where a.id = :id")
    void setFailures(long id, int failures, int lockCount, @Nullable Instant lockedUntil);

    @Modifying
    @Query("update AccountEntity a set a.tries = a.tries + 1, a.triedAt = :at, a.triedFrom = :origin where a.id = :id")
    void noteTry(long id, Instant at, String origin);

    @Modifying
    @Query("update AccountEntity a set a.tries = 0, a.triedAt = null, a.triedFrom = null where a.id = :id")
    void forgetTries(long id);

    /** Whatever session of the account has no sign-in of its own yet is over with this. */
    @Modifying
    @Query("update AccountEntity a set a.signInsEnded = a.signInsEnded + 1 where a.id = :id")
    void endSignIns(long id);

    @Query("select distinct a from AccountEntity a join a.grants g where g.eventId = :eventId order by a.username")
    List<AccountEntity> findHoldersOf(long eventId);

    List<AccountEntity> findAllByOrderByUsername();
}
