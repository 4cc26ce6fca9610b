package org.jiangtai.event;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReleasedRepository extends JpaRepository<ReleasedEntity, Long> {

    /** What the public sees of an event now. */
    Optional<ReleasedEntity> findByEventIdAndUntilReleaseIsNull(long eventId);

    boolean existsByEventIdAndUntilReleaseIsNull(long eventId);

    /** Whether the public ever saw it. */
    boolean existsByEventId(long eventId);

    /** The events that came, went or changed between two releases, the older one's own changes left out. */
    @Query(
            "select distinct r.eventId from ReleasedEntity r where (r.sinceRelease > :older and r.sinceRelease <= :newer) "
                    + "or (r.untilRelease >= :older and r.untilRelease < :newer)")
    List<Long> findTouched(int older, int newer);

    /** How these events stood in a release. */
    @Query("select r from ReleasedEntity r where r.eventId in :events and r.sinceRelease <= :number "
            + "and (r.untilRelease is null or r.untilRelease >= :number)")
    List<ReleasedEntity> findAsOf(List<Long> events, int number);
}
