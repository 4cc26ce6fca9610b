package org.jiangtai.followup;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemStepRepository extends JpaRepository<ItemStepEntity, Long> {

    List<ItemStepEntity> findByItemIdOrderById(long itemId);

    boolean existsByItemIdAndAccountIdAndActionIn(long itemId, long accountId, Collection<ItemAction> actions);

    boolean existsByItemIdAndUnitIdAndAction(long itemId, long unitId, ItemAction action);
}
