package org.jiangtai.checkin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EntryRepository extends JpaRepository<EntryEntity, Long> {

    Optional<EntryEntity> findByNonce(String nonce);

    /** Only the number, so that the row is read once the door's turn is taken. */
    @Query("select e.id from EntryEntity e where e.nonce = :nonce")
    Optional<Long> findIdByNonce(String nonce);

    /** Only the number, so that whoever takes the door's turn afterwards reads the row fresh. */
    @Query("select e.eventId from EntryEntity e where e.id = :id")
    Optional<Long> findEventId(long id);

    /** Entries of a person that do not count because another one did, the first first. */
    @Query("select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
            + "and e.listNumber = :list and e.forced = org.jiangtai.checkin.Refusal.ALREADY_IN "
            + "and e.refusal = org.jiangtai.checkin.Refusal.ALREADY_IN and e.undoneAt is null "
            + "order by e.happenedAt, e.id")
    List<EntryEntity> findDoubles(long eventId, int list, long registrationId);

    @Query(
            "select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
                    + "and e.direction = org.jiangtai.checkin.Direction.ENTRY and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresent(long eventId, long registrationId);

    /** What was kept last, the latest first. */
    @Query("select e from EntryEntity e where e.eventId = :eventId order by e.id desc limit :most")
    List<EntryEntity> findLatest(long eventId, int most);

    /** The same by one of the door's lists. */
    @Query("select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
            + "and e.listNumber = :list and e.direction = org.jiangtai.checkin.Direction.ENTRY "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id limit 1")
    Optional<EntryEntity> findPresentAt(long eventId, int list, long registrationId);

    /** All that counts of a person, at every list. */
    @Query("select e from EntryEntity e where e.registrationId = :registrationId and e.eventId = :eventId "
            + "and e.refusal is null and e.undoneAt is null order by e.happenedAt, e.id")
    List<EntryEntity> findCounting(long eventId, long registrationId);

    @Query("select e from EntryEntity e where e.eventId = :eventId and e.registrationId in :registrationIds "
            + "and e.direction = org.jiangtai.checkin.Direction.ENTRY and e.refusal is null and e.undoneAt is null")
    List<EntryEntity> findPresent(long eventId, Collection<Long> registrationIds);

    @Query(
            "select e from EntryEntity e where e.eventId = :eventId and e.direction = org.jiangtai.checkin.Direction.ENTRY and e.refusal is null and e.undoneAt is null "
                    + "order by e.happenedAt, e.id")
    List<EntryEntity> findAllPresent(long eventId);

    @Query("select count(e) from EntryEntity e where e.receivedAt < :moment and (e.codeRead <> '' or e.reason <> '')")
    long countWithText(Instant moment);

    @Modifying
    @Query("update EntryEntity e set e.codeRead = '', e.reason = '' "
            + "where e.receivedAt < :moment and (e.codeRead <> '' or e.reason <> '')")
    int forgetTexts(Instant moment);
}
