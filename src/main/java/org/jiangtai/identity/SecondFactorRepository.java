package org.jiangtai.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SecondFactorRepository extends JpaRepository<SecondFactorEntity, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from SecondFactorEntity f where f.accountId = :accountId")
    Optional<SecondFactorEntity> lock(long accountId);

    @Query("select f.accountId from SecondFactorEntity f")
    Set<Long> accountIds();
}
