package org.jiangtai.place;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VenueRepository extends JpaRepository<VenueEntity, Long> {

    @Query("select v from VenueEntity v join fetch v.unit u order by u.code, v.name")
    List<VenueEntity> findAllWithUnits();

    Optional<VenueEntity> findByUnitIdAndName(long unitId, String name);

    boolean existsByUnitId(long unitId);
}
