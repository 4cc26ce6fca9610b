package org.jiangtai.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodeRepository extends JpaRepository<RecoveryCodeEntity, Long> {

    List<RecoveryCodeEntity> findByAccountId(long accountId);

    /** Uses up a code; of several who try at once one gets 1 and the others 0. */
    @Modifying
    @Query("update RecoveryCodeEntity c set c.usedAt = :now"
            + " where c.accountId = :accountId and c.codeHash = :codeHash and c.usedAt is null")
    int useUp(long accountId, String codeHash, Instant now);

    int countByAccountIdAndUsedAtIsNull(long accountId);
}
