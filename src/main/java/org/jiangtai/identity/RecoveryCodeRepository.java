package org.jiangtai.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecoveryCodeRepository extends JpaRepository<RecoveryCodeEntity, Long> {

    List<RecoveryCodeEntity> findByAccountId(long accountId);

    Optional<RecoveryCodeEntity> findByAccountIdAndCodeHashAndUsedAtIsNull(long accountId, String codeHash);

    int countByAccountIdAndUsedAtIsNull(long accountId);
}
