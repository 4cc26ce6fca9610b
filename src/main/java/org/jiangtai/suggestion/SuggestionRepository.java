package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SuggestionRepository extends JpaRepository<SuggestionEntity, Long> {

    Optional<SuggestionEntity> findByTrackingCode(String trackingCode);

    List<SuggestionEntity> findAllByOrderByReceivedAtDesc();

    @Query("select s from SuggestionEntity s where s.unitId in :unitIds or s.assignedUnitId in :unitIds "
            + "order by s.receivedAt desc")
    List<SuggestionEntity> findOfUnits(Collection<Long> unitIds);

    List<SuggestionEntity> findByStateInOrderByReceivedAt(Collection<SuggestionState> states);

    @Query("select s from SuggestionEntity s where s.phoneFingerprint in :fingerprints "
            + "or lower(s.name) like concat('%', lower(:name), '%')")
    List<SuggestionEntity> findByAuthor(Collection<String> fingerprints, String name);
}
