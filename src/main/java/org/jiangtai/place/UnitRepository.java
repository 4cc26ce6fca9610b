package org.jiangtai.place;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitRepository extends JpaRepository<UnitEntity, Long> {

    Optional<UnitEntity> findByCode(String code);

    List<UnitEntity> findAllByOrderByCode();

    List<UnitEntity> findByPathStartingWith(String path);

    boolean existsByParentId(long parentId);

    boolean existsByParentIdAndDissolvedOnIsNull(long parentId);

    List<UnitEntity> findByDissolvedOnIsNullOrderByCode();

    List<UnitEntity> findByDissolvedOnIsNotNullOrderByCode();
}
