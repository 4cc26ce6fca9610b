package org.jiangtai.checkin;

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

interface DoorCaseRepository extends JpaRepository<DoorCaseEntity, Long> {

    List<DoorCaseEntity> findByEventIdOrderById(long eventId);

    @Query("select distinct c.eventId from DoorCaseEntity c where c.settledAt is null")
    List<Long> findEventsWithOpen();

    List<DoorCaseEntity> findByEventIdInAndSettledAtNullOrderById(Collection<Long> eventIds, Limit limit);

    long countByEventIdInAndSettledAtNull(Collection<Long> eventIds);

    boolean existsByEntryIdAndKind(long entryId, CaseKind kind);

    Optional<DoorCaseEntity> findFirstByEntryIdAndSettlementAndIdNotOrderById(
            @Nullable Long entryId, Settlement settlement, long id);

    boolean existsByEventIdAndDeviceIdAndKind(long eventId, @Nullable Long deviceId, CaseKind kind);

    /** A case and where it is. */
    record Place(long id, long eventId) {}

    @Query("select new org.jiangtai.checkin.DoorCaseRepository$Place(c.id, c.eventId) from DoorCaseEntity c "
            + "where c.id in :ids")
    List<Place> findPlaces(Collection<Long> ids);

    /** Only the number, so that whoever locks the row afterwards gets it fresh. */
    @Query("select c.eventId from DoorCaseEntity c where c.id = :id")
    Optional<Long> findEventIdById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from DoorCaseEntity c where c.id = :id")
    Optional<DoorCaseEntity> lockById(long id);

    @Query("select count(c) from DoorCaseEntity c where c.settledAt < :moment and c.note <> ''")
    long countWithText(Instant moment);

    @Modifying
    @Query("update DoorCaseEntity c set c.note = '' where c.settledAt < :moment and c.note <> ''")
    int forgetTexts(Instant moment);
}
