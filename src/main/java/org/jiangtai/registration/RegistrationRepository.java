package org.jiangtai.registration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<RegistrationEntity, Long> {

    Optional<RegistrationEntity> findByToken(String token);

    List<RegistrationEntity> findByTokenIn(Collection<String> tokens);

    List<RegistrationEntity> findByPartyOrderById(String party);

    @Modifying
    @Query("update RegistrationEntity r set r.party = :fresh where r.party = :party")
    int renameParty(String party, String fresh);

    @Query("select r.token from RegistrationEntity r where r.eventId = :eventId and r.personKey in :personKeys")
    List<String> findTokensOf(long eventId, Collection<String> personKeys);

    List<RegistrationEntity> findByPhoneFingerprintInOrderByIdDesc(Collection<String> fingerprints);

    @Query("select r.personKey from RegistrationEntity r where r.eventId = :eventId and r.personKey in :personKeys")
    List<String> findPersonKeys(long eventId, Collection<String> personKeys);

    List<RegistrationEntity> findByEventIdOrderById(long eventId);

    List<RegistrationEntity> findByEventIdInOrderById(Collection<Long> eventIds);

    // Of the waiting list only numbers, so that whoever locks a row afterwards gets it fresh.

    @Query("select r.id from RegistrationEntity r where r.eventId = :eventId and r.state = "
            + "org.jiangtai.registration.RegistrationState.WAITING order by r.waitingNumber")
    List<Long> findWaiting(long eventId, Limit limit);

    @Query("select r.id from RegistrationEntity r where r.eventId = :eventId and r.unitId = :unitId and r.state = "
            + "org.jiangtai.registration.RegistrationState.WAITING order by r.waitingNumber")
    List<Long> findWaitingOf(long eventId, long unitId, Limit limit);

    @Query("select r.id from RegistrationEntity r where r.eventId = :eventId and r.offerUntil <= :now and r.state = "
            + "org.jiangtai.registration.RegistrationState.OFFERED order by r.offerUntil, r.id")
    List<Long> findLapsed(long eventId, Instant now);

    /** Those with a seat and a phone who registered before a moment and were not reminded of this start. */
    String TO_REMIND = "select r.id from RegistrationEntity r where r.eventId = :eventId and r.phoneSealed is not null "
            + "and r.registeredAt < :before and r.state = org.jiangtai.registration.RegistrationState.SEATED ";

    @Query(TO_REMIND + "and (r.dayReminderFor is null or r.dayReminderFor <> :start) order by r.id")
    List<Long> findForDayReminder(long eventId, Instant before, Instant start, Limit limit);

    @Query(TO_REMIND + "and (r.hoursReminderFor is null or r.hoursReminderFor <> :start) order by r.id")
    List<Long> findForHoursReminder(long eventId, Instant before, Instant start, Limit limit);

    @Modifying
    @Query("update RegistrationEntity r set r.state = org.jiangtai.registration.RegistrationState.SEATED, "
            + "r.offerUntil = null where r.id in :ids "
            + "and r.state = org.jiangtai.registration.RegistrationState.OFFERED")
    int seatOffered(Collection<Long> ids);

    /** What was open when the event began has no time any more. */
    @Modifying
    @Query("update RegistrationEntity r set r.offerUntil = null where r.eventId = :eventId "
            + "and r.offerUntil is not null")
    int keepOffersOpen(long eventId);

    /** Events with an offer whose time has passed. */
    @Query("select distinct r.eventId from RegistrationEntity r where r.offerUntil <= :now and r.state = "
            + "org.jiangtai.registration.RegistrationState.OFFERED order by r.eventId")
    List<Long> findEventsWithLapsed(Instant now, Limit limit);

    /** Only the number, so that whoever locks the row afterwards gets it fresh and not from Hibernate's memory. */
    @Query("select r.eventId from RegistrationEntity r where r.token = :token")
    Optional<Long> findEventIdByToken(String token);

    @Query("select r.eventId from RegistrationEntity r where r.id = :id")
    Optional<Long> findEventIdById(long id);

    @Query("select count(r) from RegistrationEntity r where r.eventId = :eventId and r.state = "
            + "org.jiangtai.registration.RegistrationState.WAITING and r.waitingNumber < :number")
    long countWaitingBefore(long eventId, int number);

    boolean existsByEventIdAndPersonKeyInAndIdNot(long eventId, Collection<String> personKeys, long id);

    Optional<RegistrationEntity> findByShortCode(String shortCode);

    long countByEventIdInAndNameNot(Collection<Long> eventIds, String nobody);

    long countByEventIdInAndGuardianConsentTrue(Collection<Long> eventIds);

    /** Takes the names and phones out of registrations that are no longer needed; the rows stay and are counted. */
    @Modifying
    @Query("update RegistrationEntity r set r.name = :nobody, r.phoneSealed = null, r.phoneFingerprint = null, "
            + "r.phoneLastFour = '', r.personKey = null, r.sealedWith = null "
            + "where r.eventId in :eventIds and r.name <> :nobody")
    int forget(Collection<Long> eventIds, String nobody);

    @Modifying
    @Query("update RegistrationEntity r set r.guardianConsent = false, r.guardianVersion = null "
            + "where r.eventId in :eventIds and r.guardianConsent = true")
    int forgetGuardians(Collection<Long> eventIds);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RegistrationEntity r where r.token = :token")
    Optional<RegistrationEntity> lockByToken(String token);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RegistrationEntity r where r.shortCode = :shortCode")
    Optional<RegistrationEntity> lockByShortCode(String shortCode);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RegistrationEntity r where r.id = :id")
    Optional<RegistrationEntity> lockById(long id);

    @Query("select r from RegistrationEntity r where r.eventId = :eventId and r.state <> "
            + "org.jiangtai.registration.RegistrationState.CANCELLED and (r.phoneLastFour = :digits "
            + "or r.phoneFingerprint in :fingerprints "
            + "or lower(r.name) like concat('%', lower(:name), '%') escape '!') order by r.name, r.id")
    List<RegistrationEntity> search(
            long eventId, String digits, Collection<String> fingerprints, String name, Limit limit);

    @Query("select r.id from RegistrationEntity r where r.eventId = :eventId and (r.phoneLastFour = :digits "
            + "or r.phoneFingerprint in :fingerprints or lower(r.name) like concat('%', lower(:name), '%') escape '!')")
    List<Long> findMatching(long eventId, String digits, Collection<String> fingerprints, String name);

    /** A sealed phone with what its hashes are made of. */
    record SealedRow(long id, String name, byte[] phoneSealed, String phoneFingerprint) {}

    @Query("select count(r) from RegistrationEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from RegistrationEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query(
            "select new org.jiangtai.registration.RegistrationRepository$SealedRow(r.id, r.name, r.phoneSealed, r.phoneFingerprint) from RegistrationEntity r "
                    + "where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update RegistrationEntity r set r.phoneSealed = :sealed, r.phoneFingerprint = :fingerprint, "
            + "r.personKey = case when r.personKey is null then null else :personKey end, r.sealedWith = :key "
            + "where r.id = :id and r.phoneFingerprint = :before")
    int sealAnew(long id, String before, byte[] sealed, String fingerprint, @Nullable String personKey, String key);
}
