package org.jiangtai.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TravelTimeRepository extends JpaRepository<TravelTimeEntity, Long> {

    List<TravelTimeEntity> findByFromUnitIdInAndToUnitIdIn(Collection<Long> from, Collection<Long> to);

    List<TravelTimeEntity> findByFromUnitIdOrToUnitId(long from, long to);

    Optional<TravelTimeEntity> findByFromUnitIdAndToUnitId(long from, long to);
}
