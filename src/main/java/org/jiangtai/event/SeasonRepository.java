package org.jiangtai.event;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the season without its long texts and without Hibernate keeping an eye on every row. */
interface SeasonRepository extends Repository<EventEntity, Long> {

    /**
     * The events that touch a span, soonest first. What differs is what {@link ChangeKind#between} would find.
     *
     * @param earliest no event that begins before it reaches the span: it keeps the index short
     */
    @Query("select new org.jiangtai.event.SeasonRow(e.id, e.version, e.kind, e.title, e.topicId, e.themeId, "
            + "e.lecturerId, e.lecturerName, e.unitId, e.unitName, e.venueId, e.venueName, e.startsAt, e.endsAt, "
            + "e.stage, s.capacity, s.taken, r.startsAt, r.endsAt, r.registrationOpensAt, r.registrationClosesAt, "
            + "case when e.startsAt <> r.startsAt or e.endsAt <> r.endsAt "
            + "or e.venueId <> r.venueId or coalesce(e.lecturerId, 0) <> coalesce(r.lecturerId, 0) "
            + "or e.kind <> r.kind or e.title <> r.title or e.description <> r.description "
            + "or coalesce(e.topicId, 0) <> coalesce(r.topicId, 0) or e.language <> r.language "
            + "or e.registrationOpensAt <> r.registrationOpensAt "
            + "or e.registrationClosesAt <> r.registrationClosesAt then true else false end) "
            + "from EventEntity e join SeatsEntity s on s.eventId = e.id "
            + "left join ReleasedEntity r on r.eventId = e.id and r.untilRelease is null "
            + "where e.startsAt < :to and e.startsAt > :earliest and e.endsAt > :from order by e.startsAt, e.id")
    List<SeasonRow> findBetween(Instant earliest, Instant from, Instant to);
}
