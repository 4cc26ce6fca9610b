package org.jiangtai.identity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PastPasswordRepository extends JpaRepository<PastPasswordEntity, Long> {

    List<PastPasswordEntity> findByAccountIdOrderByIdDesc(long accountId);
}
