package org.jiangtai.speaker;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangtai.speaker.LecturerRepository.SealedRow;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TalentRepository extends JpaRepository<TalentEntity, Long> {

    List<TalentEntity> findAllByOrderByUnitIdAscNameAsc();

    @Query("select distinct t.unitId from TalentEntity t where t.state <> org.jiangtai.speaker.TalentState.LEFT")
    List<Long> findUnitsWithTalents();

    boolean existsByUnitIdAndNameAndIdNot(long unitId, String name, long id);

    /** Waits until nobody else changes the person's row. */
    @Query(value = "select id from talent where id = :id for update", nativeQuery = true)
    Optional<Long> lockById(long id);

    @Query("select count(r) from TalentEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from TalentEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.speaker.LecturerRepository$SealedRow(r.id, r.phoneSealed) from TalentEntity r "
            + "where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update TalentEntity r set r.phoneSealed = :sealed, r.sealedWith = :key "
            + "where r.id = :id and r.phoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);

    /** Who left the pool before a moment and still has a name. */
    @Query("select t.id from TalentEntity t where t.state = org.jiangtai.speaker.TalentState.LEFT and t.name <> '' "
            + "and (select max(n.madeAt) from TalentNoteEntity n where n.talentId = t.id) < :moment")
    List<Long> findLeftBefore(Instant moment);

    @Modifying
    @Query("update TalentEntity t set t.name = '', t.field = '', t.phoneSealed = null, t.sealedWith = null "
            + "where t.id in :ids")
    int forget(Collection<Long> ids);
}
