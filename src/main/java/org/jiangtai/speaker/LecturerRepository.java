package org.jiangtai.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LecturerRepository extends JpaRepository<LecturerEntity, Long> {

    List<LecturerEntity> findAllByOrderByName();

    /** Waits until nobody else changes the lecturer's row. */
    @Query(value = "select id from lecturer where id = :id for update", nativeQuery = true)
    Optional<Long> lockById(long id);

    boolean existsByUnitIdAndNameAndStateIn(long unitId, String name, Collection<LecturerState> states);

    @Query("select l.id from LecturerEntity l where l.state = :state order by l.name, l.id")
    List<Long> findIdsByState(LecturerState state);

    @Query("select l.name from LecturerEntity l where l.id = :id")
    Optional<String> findNameById(long id);

    /** Of somebody whom the public may know. */
    @Query("select l.name from LecturerEntity l where l.id = :id and l.state not in :hidden")
    Optional<String> findPublicNameById(long id, Collection<LecturerState> hidden);

    Optional<LecturerEntity> findByAccountId(long accountId);

    /** A sealed phone with what its hashes are made of. */
    record SealedRow(long id, byte[] phoneSealed) {}

    @Query("select count(r) from LecturerEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from LecturerEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.speaker.LecturerRepository$SealedRow(r.id, r.phoneSealed) from LecturerEntity r "
            + "where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update LecturerEntity r set r.phoneSealed = :sealed, r.sealedWith = :key "
            + "where r.id = :id and r.phoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);
}
