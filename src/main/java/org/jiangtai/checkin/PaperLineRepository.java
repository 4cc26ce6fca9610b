package org.jiangtai.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PaperLineRepository extends JpaRepository<PaperLineEntity, Long> {

    Optional<PaperLineEntity> findByEntryId(long entryId);

    List<PaperLineEntity> findByBatchIdOrderById(long batchId);

    /** The entries of an event that nobody but who typed them has looked at. */
    @Query(
            "select l.entryId from PaperLineEntity l, PaperBatchEntity b where b.id = l.batchId and b.eventId = :eventId "
                    + "and b.decidedAt is null")
    List<Long> findUnconfirmed(long eventId);

    @Query("select count(l) from PaperLineEntity l, EntryEntity e where l.batchId = :batchId and e.id = l.entryId "
            + "and e.undoneAt is null")
    int countStanding(long batchId);
}
