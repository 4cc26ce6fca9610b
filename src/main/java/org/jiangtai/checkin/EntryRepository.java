package org.jiangtai.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EntryRepository extends JpaRepository<EntryEntity, Long> {

    Optional<EntryEntity> findByNonce(String nonce);

    @Query("select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresent(long eventId, long registrationId);

    @Query("select e from EntryEntity e where e.registrationId = :registrationId "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresent(long registrationId);

    @Query("select count(e) from EntryEntity e where e.eventId = :eventId and e.refusal is null and e.undoneAt is null")
    long countPresent(long eventId);

    @Query("select e from EntryEntity e where e.eventId = :eventId and e.refusal is null and e.undoneAt is null "
            + "order by e.happenedAt, e.id")
    List<EntryEntity> findAllPresent(long eventId);

    List<EntryEntity> findTop50ByEventIdOrderByIdDesc(long eventId);
}
