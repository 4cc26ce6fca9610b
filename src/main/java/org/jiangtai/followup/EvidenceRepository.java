package org.jiangtai.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceRepository extends JpaRepository<EvidenceEntity, Long> {

    /** A picture's facts without the picture. */
    record Facts(
            long id,
            EvidenceKind kind,
            String caption,
            Instant at,
            @Nullable Long accountId,
            String who) {

        Evidence picture() {
            return new Evidence(id, kind, caption, at);
        }
    }

    @Query("select new org.jiangtai.followup.EvidenceRepository$Facts(e.id, e.kind, e.caption, e.addedAt, e.accountId, "
            + "e.who) from EvidenceEntity e where e.itemId = :itemId order by e.id")
    List<Facts> findFacts(long itemId);

    /** How many pictures an item has of each kind. */
    record Shown(long itemId, long before, long after) {}

    @Query("select new org.jiangtai.followup.EvidenceRepository$Shown(e.itemId, "
            + "sum(case when e.kind = org.jiangtai.followup.EvidenceKind.BEFORE then 1L else 0L end), "
            + "sum(case when e.kind = org.jiangtai.followup.EvidenceKind.AFTER then 1L else 0L end)) "
            + "from EvidenceEntity e where e.itemId in :itemIds group by e.itemId")
    List<Shown> countAll(Collection<Long> itemIds);

    Optional<EvidenceEntity> findByIdAndItemId(long id, long itemId);

    long countByItemId(long itemId);

    boolean existsByItemIdAndAccountIdAndKind(long itemId, long accountId, EvidenceKind kind);

    boolean existsByItemIdAndKind(long itemId, EvidenceKind kind);
}
