package org.jiangtai.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface EventRepository extends JpaRepository<EventEntity, Long> {

    /**
     * An event, what the public sees of it, and its seats as they stand, read in one statement. The seats are plain
     * numbers and no entity, so that whoever locks the row later in the same transaction gets it fresh and not from
     * Hibernate's memory.
     *
     * @param released null for what was never made public
     */
    record WithSeats(
            EventEntity event,
            @Nullable ReleasedEntity released,
            int capacity,
            int taken,
            int waiting,
            int held,
            boolean holdsUnits,
            boolean asksApproval,
            boolean asksQuestions) {

        int left() {
            return Math.max(0, capacity - taken - held);
        }

        Admission admission() {
            return new Admission(held, holdsUnits, asksApproval, asksQuestions);
        }
    }

    String WITH_SEATS = "select new org.jiangtai.event.EventRepository$WithSeats(e, r, s.capacity, s.taken, s.waiting, "
            + "s.held, s.holdsUnits, s.asksApproval, s.asksQuestions) "
            + "from EventEntity e join SeatsEntity s on s.eventId = e.id "
            + "left join ReleasedEntity r on r.eventId = e.id and r.untilRelease is null ";

    @Query("select count(r) from ReleasedEntity r join EventEntity e on e.id = r.eventId where e.id = :id "
            + "and r.untilRelease is null and r.cancelled = false and e.stage <> org.jiangtai.event.EventStage.CANCELLED "
            + "and e.stage <> org.jiangtai.event.EventStage.ARCHIVED")
    long countAnnounced(long id);

    @Query(WITH_SEATS + "where e.id = :id")
    Optional<WithSeats> findWithSeats(long id);

    @Query(WITH_SEATS + "where e.id in :ids order by e.startsAt, e.id")
    List<WithSeats> findAllWithSeats(Collection<Long> ids);

    @Query(
            "select new org.jiangtai.event.SeenEvent(e.id, e.version) from EventEntity e where e.id in :ids order by e.id")
    List<SeenEvent> findSeen(Collection<Long> ids);

    /** What concerns a lecturer and is not over: what was announced, and what is approved and will be. */
    @Query(WITH_SEATS + "where ((r.id is not null and r.lecturerId = :lecturer) or (r.id is null "
            + "and e.lecturerId = :lecturer and e.stage = org.jiangtai.event.EventStage.APPROVED)) "
            + "and e.endsAt > :from order by e.startsAt, e.id")
    List<WithSeats> findTrips(long lecturer, Instant from);

    @Query(WITH_SEATS + "where e.lecturerId is not null and e.startsAt > :from and e.startsAt < :to "
            + "and e.stage in :stages order by e.startsAt, e.id")
    List<WithSeats> findWithLecturers(Instant from, Instant to, Collection<EventStage> stages);

    @Query(WITH_SEATS + "where e.code = :code")
    Optional<WithSeats> findWithSeatsByCode(String code);

    /** @param earliest no event that begins before it reaches the span: it keeps the index short */
    @Query(WITH_SEATS + "where e.startsAt < :to and e.startsAt > :earliest and e.endsAt > :from "
            + "order by e.startsAt, e.id")
    List<WithSeats> findBetween(Instant earliest, Instant from, Instant to);

    /** What is in a stage and begins after a moment, soonest first. */
    @Query(WITH_SEATS + "where e.stage = :stage and e.startsAt > :after order by e.startsAt, e.id")
    List<WithSeats> findInStage(EventStage stage, Instant after);

    /** The events of a series, soonest first. */
    @Query(WITH_SEATS + "where e.seriesId = :seriesId order by e.startsAt, e.id")
    List<WithSeats> findInSeries(long seriesId);

    /** By what the public was told; cancelled ones are among them. */
    @Query(WITH_SEATS + "where r.startsAt < :to and r.startsAt > :earliest and r.endsAt > :from "
            + "and e.stage <> :hidden order by r.startsAt, e.id")
    List<WithSeats> findPublicBetween(Instant earliest, Instant from, Instant to, EventStage hidden);

    /** What differs from the last release and can be made public, or was cancelled since. */
    @Query(WITH_SEATS + "where (r.id is null and e.stage = org.jiangtai.event.EventStage.APPROVED) "
            + "or (r.id is not null and e.stage = org.jiangtai.event.EventStage.CANCELLED and r.cancelled = false) "
            + "or (r.id is not null and e.stage in :live and (e.startsAt <> r.startsAt or e.endsAt <> r.endsAt "
            + "or e.venueId <> r.venueId or coalesce(e.lecturerId, 0) <> coalesce(r.lecturerId, 0) "
            + "or e.venueName <> r.venueName or e.venueAddress <> r.venueAddress or e.unitName <> r.unitName "
            + "or e.lecturerName <> r.lecturerName "
            + "or e.kind <> r.kind or e.title <> r.title or e.description <> r.description "
            + "or coalesce(e.topicId, 0) <> coalesce(r.topicId, 0) or e.language <> r.language "
            + "or e.registrationOpensAt <> r.registrationOpensAt "
            + "or e.registrationClosesAt <> r.registrationClosesAt)) order by e.startsAt, e.id")
    List<WithSeats> findUnreleased(Collection<EventStage> live);

    @Query("select new org.jiangtai.event.LecturersEvent(e.id, e.title, e.lecturerId, e.unitId, e.unitName, "
            + "e.startsAt, e.endsAt) from EventEntity e where e.startsAt >= :from and e.startsAt < :to "
            + "and e.stage in :stages and e.lecturerId in :lecturers order by e.startsAt, e.id")
    List<LecturersEvent> findOfLecturers(
            Collection<Long> lecturers, Instant from, Instant to, Collection<EventStage> stages);

    /**
     * Waits until nobody else is saving an event. Whether a hall or a lecturer is free is a question about rows that do
     * not exist yet, so there is none of them to lock; the one row of {@code event_planning} stands for all of them.
     */
    @Query(value = "select id from event_planning where id = 1 for update", nativeQuery = true)
    int lockPlanning();

    /** A sealed phone with its row. */
    record SealedRow(long id, byte[] phoneSealed) {}

    @Query("select count(e) from EventEntity e where e.contactPhoneSealed is not null "
            + "and (e.sealedWith is null or e.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select e.id from EventEntity e where e.contactPhoneSealed is not null and e.id > :after "
            + "and (e.sealedWith is null or e.sealedWith <> :key) order by e.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query("select new org.jiangtai.event.EventRepository$SealedRow(e.id, e.contactPhoneSealed) from EventEntity e "
            + "where e.contactPhoneSealed is not null and e.id in :ids order by e.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update EventEntity e set e.contactPhoneSealed = :sealed, e.sealedWith = :key "
            + "where e.id = :id and e.contactPhoneSealed = :before")
    int sealAnew(long id, byte[] before, byte[] sealed, String key);

    @Query("select count(e) from EventEntity e where e.endsAt < :moment "
            + "and (e.contactPhoneSealed is not null or e.contactName <> '')")
    long countContactsEndedBefore(Instant moment);

    @Modifying
    @Query("update EventEntity e set e.contactPhoneSealed = null, e.sealedWith = null, e.contactName = '' "
            + "where e.endsAt < :moment and (e.contactPhoneSealed is not null or e.contactName <> '')")
    int forgetContactsEndedBefore(Instant moment);

    /** What was announced, was not cancelled, and is over, of lectures on these topics. */
    @Query("select r from ReleasedEntity r join EventEntity e on e.id = r.eventId "
            + "where r.topicId in :topicIds and r.untilRelease is null and r.cancelled = false "
            + "and e.stage <> org.jiangtai.event.EventStage.CANCELLED and r.endsAt < :now order by r.startsAt, r.id")
    List<ReleasedEntity> findGiven(Collection<Long> topicIds, Instant now);
}
