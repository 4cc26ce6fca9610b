package org.jiangtai.checkin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EntryRepository extends JpaRepository<EntryEntity, Long> {

    Optional<EntryEntity> findByNonce(String nonce);

    /**
     * The scan that was kept under this nonce and the entry by which this person is in, as far as there are any: the
     * two questions of each check-in in one statement, each by its own index.
     */
    @Query(
            nativeQuery = true,
            value = "select * from entry where nonce = :nonce union all select * from entry where event_id = :eventId "
                    + "and registration_id = :registrationId and refusal is null and undone_at is null "
                    + "and nonce <> :nonce")
    List<EntryEntity> findByNonceOrPresent(String nonce, long eventId, long registrationId);

    @Query("select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresent(long eventId, long registrationId);

    @Query("select e from EntryEntity e where e.registrationId = :registrationId "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresent(long registrationId);

    @Query("select e from EntryEntity e where e.eventId = :eventId and e.registrationId in :registrationIds "
            + "and e.refusal is null and e.undoneAt is null")
    List<EntryEntity> findPresent(long eventId, Collection<Long> registrationIds);

    @Query("select count(e) from EntryEntity e where e.eventId = :eventId and e.refusal is null and e.undoneAt is null")
    long countPresent(long eventId);

    @Query("select e from EntryEntity e where e.eventId = :eventId and e.refusal is null and e.undoneAt is null "
            + "order by e.happenedAt, e.id")
    List<EntryEntity> findAllPresent(long eventId);
}
