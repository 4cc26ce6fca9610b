package org.jiangtai.event;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApprovalStepRepository extends JpaRepository<ApprovalStepEntity, Long> {

    List<ApprovalStepEntity> findByEventIdOrderById(long eventId);

    List<ApprovalStepEntity> findByEventIdOrderByIdDesc(long eventId, Limit most);

    List<ApprovalStepEntity> findByEventIdInAndStepOrderById(Collection<Long> eventIds, ApprovalStep step);
}
