package org.jiangtai.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ItemStepRepository extends JpaRepository<ItemStepEntity, Long> {

    List<ItemStepEntity> findByItemIdOrderById(long itemId);

    boolean existsByItemIdAndAccountIdAndActionIn(long itemId, long accountId, Collection<ItemAction> actions);

    boolean existsByItemIdAndUnitIdAndAction(long itemId, long unitId, ItemAction action);

    @Query("select t.note from ItemStepEntity t where t.id = (select max(l.id) from ItemStepEntity l "
            + "where l.itemId = :itemId and l.action = :action)")
    Optional<String> findLastNote(long itemId, ItemAction action);
}
