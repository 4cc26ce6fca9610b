package org.jiangtai.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface VenueRepository extends JpaRepository<VenueEntity, Long> {

    @Query("select v from VenueEntity v join fetch v.unit u order by u.code, v.name")
    List<VenueEntity> findAllWithUnits();

    @Query("select v from VenueEntity v join fetch v.unit where v.id in :ids")
    List<VenueEntity> findAllByIdWithUnits(Collection<Long> ids);

    Optional<VenueEntity> findByUnitIdAndName(long unitId, String name);

    boolean existsByUnitId(long unitId);

    /** A sealed phone with its row. */
    record SealedRow(long id, byte[] phoneSealed) {}

    @Query("select count(v) from VenueEntity v where v.contactPhoneSealed is not null "
            + "and (v.sealedWith is null or v.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select v.id from VenueEntity v where v.contactPhoneSealed is not null and v.id > :after "
            + "and (v.sealedWith is null or v.sealedWith <> :key) order by v.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.place.VenueRepository$SealedRow(v.id, v.contactPhoneSealed) from VenueEntity v "
            + "where v.contactPhoneSealed is not null and v.id in :ids order by v.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update VenueEntity v set v.contactPhoneSealed = :sealed, v.sealedWith = :key "
            + "where v.id = :id and v.contactPhoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);
}
