package org.jiangtai.suggestion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BatchRepository extends JpaRepository<SuggestionBatchEntity, Long> {

    /** Nobody else changes it, or adds to it, before the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from SuggestionBatchEntity b where b.id = :id")
    Optional<SuggestionBatchEntity> lock(long id);

    /** The one that an account has not finished; the latest if there are several. */
    Optional<SuggestionBatchEntity> findFirstByAccountIdAndKindAndFinishedAtIsNullOrderByIdDesc(
            long accountId, BatchKind kind);

    /** Stacks of paper that nobody has finished, and to which nothing was added since. */
    @Query("select b.id from SuggestionBatchEntity b where b.finishedAt is null and b.begunAt < :since "
            + "and b.kind = org.jiangtai.suggestion.BatchKind.PAPER and not exists "
            + "(select s.id from SuggestionEntity s where s.batchId = b.id and s.receivedAt >= :since)")
    List<Long> findLeft(Instant since);

    /** The suggestions of a batch, first to last. */
    @Query("select s from SuggestionEntity s where s.batchId = :batchId order by s.batchRow")
    List<SuggestionEntity> findSuggestions(long batchId);

    @Query("select coalesce(max(s.batchRow), 0) from SuggestionEntity s where s.batchId = :batchId")
    int findLastRow(long batchId);

    @Query("select s.id from SuggestionEntity s where s.batchId = :batchId and s.batchRow = :row")
    Optional<Long> findId(long batchId, int row);
}
