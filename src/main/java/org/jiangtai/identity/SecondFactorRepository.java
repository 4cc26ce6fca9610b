package org.jiangtai.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SecondFactorRepository extends JpaRepository<SecondFactorEntity, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from SecondFactorEntity f where f.accountId = :accountId")
    Optional<SecondFactorEntity> lock(long accountId);

    /** Uses up a step; of several who try at once one gets 1 and the others 0. */
    @Modifying
    @Query("update SecondFactorEntity f set f.lastStep = :step where f.accountId = :accountId and f.lastStep < :step")
    int useUp(long accountId, long step);

    /** Leaves alone what changed meanwhile. */
    @Modifying(clearAutomatically = true)
    @Query("update SecondFactorEntity f set f.secretSealed = :fresh"
            + " where f.accountId = :accountId and f.secretSealed = :before")
    void sealAnew(long accountId, byte[] before, byte[] fresh);

    @Query("select f.accountId from SecondFactorEntity f")
    Set<Long> accountIds();
}
