package org.jiangtai.order;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallBackRepository extends JpaRepository<CallBackEntity, Long> {

    List<CallBackEntity> findByOrderIdOrderById(long orderId);
}
