package org.jiangtai.checkin;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PaperBatchRepository extends JpaRepository<PaperBatchEntity, Long> {

    /** Only the number, so that whoever locks the row afterwards gets it fresh. */
    @Query("select b.eventId from PaperBatchEntity b where b.id = :id")
    Optional<Long> findEventIdById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from PaperBatchEntity b where b.id = :id")
    Optional<PaperBatchEntity> lockById(long id);

    /** The batch into which somebody goes on typing; locked, so that it is not decided meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from PaperBatchEntity b where b.eventId = :eventId and b.listNumber = :list "
            + "and b.enteredBy = :account and b.approverId = :approver and b.reason = :reason "
            + "and b.decidedAt is null order by b.id")
    List<PaperBatchEntity> lockOpen(long eventId, int list, long account, long approver, String reason);

    List<PaperBatchEntity> findByEventIdOrderByIdDesc(long eventId);

    List<PaperBatchEntity> findByApproverIdOrderByIdDesc(long approverId);

    long countByApproverIdAndDecidedAtNull(long approverId);

    @Query("select count(b) from PaperBatchEntity b "
            + "where b.openedAt < :moment and (b.reason <> '' or b.decisionNote <> '')")
    long countWithText(Instant moment);

    @Modifying
    @Query("update PaperBatchEntity b set b.reason = '', b.decisionNote = '' "
            + "where b.openedAt < :moment and (b.reason <> '' or b.decisionNote <> '')")
    int forgetTexts(Instant moment);
}
