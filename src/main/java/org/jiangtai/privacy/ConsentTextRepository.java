package org.jiangtai.privacy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentTextRepository extends JpaRepository<ConsentTextEntity, Long> {

    Optional<ConsentTextEntity> findFirstByPurposeOrderByIdDesc(ConsentPurpose purpose);

    Optional<ConsentTextEntity> findByPurposeAndVersion(ConsentPurpose purpose, String version);

    List<ConsentTextEntity> findAllByOrderByPurposeAscIdDesc();
}
