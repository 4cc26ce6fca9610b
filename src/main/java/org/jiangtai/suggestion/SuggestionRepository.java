package org.jiangtai.suggestion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SuggestionRepository
        extends JpaRepository<SuggestionEntity, Long>, JpaSpecificationExecutor<SuggestionEntity> {

    Optional<SuggestionEntity> findByTrackingCode(String trackingCode);

    /** Nobody else changes it before the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SuggestionEntity s where s.id = :id")
    Optional<SuggestionEntity> lock(long id);

    /** The same for several, in the order of their numbers. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SuggestionEntity s where s.id in :ids order by s.id")
    List<SuggestionEntity> lockAll(Collection<Long> ids);

    @Query("select s.id from SuggestionEntity s where s.trackingCode = :trackingCode")
    Optional<Long> findIdByTrackingCode(String trackingCode);

    List<SuggestionEntity> findAllByOrderByReceivedAtDesc();

    @Query("select s.id from SuggestionEntity s where s.itemId = :itemId")
    Optional<Long> findIdByItemId(long itemId);

    @Query("select s.mergedInto from SuggestionEntity s where s.id = :id")
    Optional<Long> findMergedInto(long id);

    @Query("select s.id from SuggestionEntity s where s.mergedInto = :id order by s.id")
    List<Long> findMerged(long id);

    /** Whether others go on with it, or support it: one or none. */
    @Query("select count(s) from SuggestionEntity s where s.id = :id and ("
            + "exists (select m.id from SuggestionEntity m where m.mergedInto = s.id) "
            + "or exists (select b.id from SupportEntity b where b.suggestionId = s.id))")
    long countLeant(long id);

    /** Those that somebody still has to do something about, and that could be the same as another one. */
    @Query("select s from SuggestionEntity s where s.state in :states and s.id <> :but "
            + "and (s.category = :category or s.unitId = :unitId) order by s.id desc")
    List<SuggestionEntity> findNear(
            Collection<SuggestionState> states, long but, Category category, @Nullable Long unitId, Limit limit);

    /**
     * Those in these states of which nothing was heard since a moment, and those that go on with one in these states
     * where nothing was heard of either; an id above {@code after} only.
     */
    @Query("select s.id from SuggestionEntity s where s.id > :after and s.receivedAt < :before "
            + "and (s.state in :states or exists (select l.id from SuggestionEntity l where l.id = s.mergedInto "
            + "and l.state in :states and not exists "
            + "(select u.id from StepEntity u where u.suggestionId = l.id and u.happenedAt >= :before))) "
            + "and not exists (select t.id from StepEntity t where t.suggestionId = s.id and t.happenedAt >= :before) "
            + "order by s.id")
    List<Long> findSilentSince(Collection<SuggestionState> states, Instant before, long after, Limit limit);

    /** Those whose day is counted here and not in the ledger, and not before a day; an id above {@code after} only. */
    @Query("select s.id from SuggestionEntity s where s.state in :states and s.dueFrom is not null "
            + "and s.dueOn >= :day and s.id > :after order by s.id")
    List<Long> findCountedBeyond(Collection<SuggestionState> states, LocalDate day, long after, Limit limit);

    /** What somebody has said, and by what the author is known. */
    record Said(
            long id,
            String what,
            String name,
            @Nullable String phoneFingerprint,
            @Nullable Long unitId,
            @Nullable LocalDate saidOn) {}

    @Query("select new org.jiangtai.suggestion.SuggestionRepository$Said("
            + "s.id, s.what, s.name, s.phoneFingerprint, s.unitId, s.saidOn) "
            + "from SuggestionEntity s where s.wordsPrint in :prints order by s.id")
    List<Said> findSaid(Collection<String> prints);

    /** Of those that came in before prints were kept, the same letter by letter. */
    @Query("select new org.jiangtai.suggestion.SuggestionRepository$Said("
            + "s.id, s.what, s.name, s.phoneFingerprint, s.unitId, s.saidOn) "
            + "from SuggestionEntity s where s.wordsPrint is null and s.what in :texts order by s.id")
    List<Said> findSaidBefore(Collection<String> texts);

    @Query("select count(s) from SuggestionEntity s where s.id in :ids and (s.name <> '' or s.phoneSealed is not null)")
    long countPersonal(Collection<Long> ids);

    @Modifying
    @Query("update SuggestionEntity s set s.version = s.version + 1, s.name = '', s.anonymous = true, "
            + "s.phoneSealed = null, s.phoneFingerprint = null, s.sealedWith = null "
            + "where s.id in :ids and (s.name <> '' or s.phoneSealed is not null)")
    int forgetAuthors(Collection<Long> ids);

    /** A sealed phone with what its hashes are made of. */
    record SealedRow(long id, byte[] phoneSealed, String phoneFingerprint) {}

    @Query("select count(r) from SuggestionEntity r where r.phoneSealed is not null "
            + "and (r.sealedWith is null or r.sealedWith <> :key)")
    long countSealedOtherwise(String key);

    @Query("select r.id from SuggestionEntity r where r.phoneSealed is not null and r.id > :after "
            + "and (r.sealedWith is null or r.sealedWith <> :key) order by r.id")
    List<Long> findSealedOtherwise(String key, long after, Limit limit);

    @Query(
            "select new org.jiangtai.suggestion.SuggestionRepository$SealedRow(r.id, r.phoneSealed, r.phoneFingerprint) from SuggestionEntity r "
                    + "where r.phoneSealed is not null and r.id in :ids order by r.id")
    List<SealedRow> findSealed(Collection<Long> ids);

    /** Only if nothing was typed anew meanwhile. */
    @Modifying
    @Query("update SuggestionEntity r set r.phoneSealed = :sealed, r.phoneFingerprint = :fingerprint, "
            + "r.sealedWith = :key where r.id = :id and r.phoneFingerprint = :before")
    int sealAnew(long id, String before, byte[] sealed, String fingerprint, String key);
}
