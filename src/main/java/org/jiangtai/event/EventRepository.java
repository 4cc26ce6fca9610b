package org.jiangtai.event;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EventRepository extends JpaRepository<EventEntity, Long> {

    /**
     * An event and its seats as they stand, read in one statement. The seats are plain numbers and no entity, so that
     * whoever locks the row later in the same transaction gets it fresh and not from Hibernate's memory.
     */
    record WithSeats(EventEntity event, int capacity, int taken, int waiting) {

        int left() {
            return Math.max(0, capacity - taken);
        }
    }

    String WITH_SEATS = "select new org.jiangtai.event.EventRepository$WithSeats(e, s.capacity, s.taken, s.waiting) "
            + "from EventEntity e join SeatsEntity s on s.eventId = e.id ";

    @Query(WITH_SEATS + "where e.id = :id")
    Optional<WithSeats> findWithSeats(long id);

    @Query(WITH_SEATS + "where e.code = :code")
    Optional<WithSeats> findWithSeatsByCode(String code);

    @Query(WITH_SEATS + "where e.startsAt < :to and e.endsAt > :from order by e.startsAt, e.id")
    List<WithSeats> findBetween(Instant from, Instant to);

    @Query(WITH_SEATS
            + "where e.startsAt < :to and e.endsAt > :from and e.stage = org.jiangtai.event.EventStage.APPROVED "
            + "order by e.startsAt, e.id")
    List<WithSeats> findPublicBetween(Instant from, Instant to);

    @Query("select e from EventEntity e where e.startsAt < :to and e.endsAt > :from and e.stage in :stages "
            + "and (e.venueId = :venueId or e.lecturerId = :lecturerId) and e.id <> :except order by e.startsAt, e.id")
    List<EventEntity> findOverlapping(
            Instant from, Instant to, Collection<EventStage> stages, long venueId, long lecturerId, long except);

    /**
     * Waits until nobody else is saving an event. Whether a hall or a lecturer is free is a question about rows that do
     * not exist yet, so there is none of them to lock; the one row of {@code event_planning} stands for all of them.
     */
    @Query(value = "select id from event_planning where id = 1 for update", nativeQuery = true)
    int lockPlanning();
}
