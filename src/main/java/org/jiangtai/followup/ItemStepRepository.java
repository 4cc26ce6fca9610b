package org.jiangtai.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ItemStepRepository extends JpaRepository<ItemStepEntity, Long> {

    /** The last words about an item. */
    record LastWords(long itemId, String note) {}

    @Query("select new org.jiangtai.followup.ItemStepRepository$LastWords(s.itemId, s.note) from ItemStepEntity s "
            + "where s.id in (select max(t.id) from ItemStepEntity t where t.itemId in :itemIds "
            + "and t.action in :actions and t.note <> '' group by t.itemId)")
    List<LastWords> findLastWords(Collection<Long> itemIds, Collection<ItemAction> actions);

    /** What the calendar moved since a moment, the latest first. */
    @Query("select s from ItemStepEntity s where s.action = org.jiangtai.followup.ItemAction.MOVE_DUE "
            + "and s.happenedAt >= :since order by s.id desc")
    List<ItemStepEntity> findMoved(Instant since, Limit limit);

    List<ItemStepEntity> findByItemIdOrderById(long itemId);

    boolean existsByItemIdAndAccountIdAndActionIn(long itemId, long accountId, Collection<ItemAction> actions);

    boolean existsByItemIdAndUnitIdAndAction(long itemId, long unitId, ItemAction action);

    @Query("select t.note from ItemStepEntity t where t.id = (select max(l.id) from ItemStepEntity l "
            + "where l.itemId = :itemId and l.action = :action)")
    Optional<String> findLastNote(long itemId, ItemAction action);
}
