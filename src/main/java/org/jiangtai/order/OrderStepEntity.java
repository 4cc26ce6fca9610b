package org.jiangtai.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecture_order_step")
class OrderStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long orderId;
    Instant happenedAt;

    @Enumerated(EnumType.STRING)
    OrderAction action;

    @Enumerated(EnumType.STRING)
    OrderState fromState;

    @Enumerated(EnumType.STRING)
    OrderState toState;

    @Nullable
    Long accountId;

    @Nullable
    Long lecturerId;

    @InRecord(Shown.NAME)
    String who;

    @InRecord(Shown.LENGTH)
    String reason;
}
