package org.jiangtai.resident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ResidentRepository extends JpaRepository<ResidentEntity, Long> {

    List<ResidentEntity> findByUnitIdAndRemovedAtIsNullOrderById(long unitId);

    List<ResidentEntity> findByIdInAndRemovedAtIsNullOrderById(Collection<Long> ids);

    List<ResidentEntity> findByHouseholdAndRemovedAtIsNullOrderById(String household);

    /** How many people a unit remembers. */
    record Count(long unitId, long people) {}

    @Query("select new org.jiangtai.resident.ResidentRepository$Count(r.unitId, count(r)) from ResidentEntity r "
            + "where r.removedAt is null group by r.unitId")
    List<Count> countByUnit();

    /** Waits until nobody else changes the person's row; the row itself is read afterwards. */
    @Query(value = "select id from resident where id = :id for update", nativeQuery = true)
    Optional<Long> lockById(long id);

    @Query("select r.id from ResidentEntity r where r.unitId = :unitId and r.removedAt is null "
            + "and (r.phoneLastFour = :digits or r.phoneFingerprint in :fingerprints "
            + "or lower(r.name) like concat('%', lower(:name), '%') escape '!')")
    List<Long> findMatching(long unitId, String digits, Collection<String> fingerprints, String name);

    @Modifying
    @Query("update ResidentEntity r set r.usedAt = :now where r.id in :ids")
    int use(Collection<Long> ids, Instant now);

    @Query("select count(r) from ResidentEntity r where r.usedAt < :unused or r.removedAt < :removed")
    long countDue(Instant unused, Instant removed);

    @Modifying
    @Query("delete from ResidentEntity r where r.usedAt < :unused or r.removedAt < :removed")
    int forget(Instant unused, Instant removed);

    /** A sealed phone by its row. */
    record SealedRow(long id, byte[] phoneSealed, String phoneFingerprint) {}

    @Query("select count(r) from ResidentEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from ResidentEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.resident.ResidentRepository$SealedRow(r.id, r.phoneSealed, r.phoneFingerprint) "
            + "from ResidentEntity r where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update ResidentEntity r set r.phoneSealed = :sealed, r.phoneFingerprint = :fingerprint, "
            + "r.sealedWith = :key where r.id = :id and r.phoneFingerprint = :before")
    int sealAnew(long id, String before, byte[] sealed, String fingerprint, String key);
}
