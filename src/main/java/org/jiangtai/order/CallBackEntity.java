package org.jiangtai.order;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecture_order_call_back")
class CallBackEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long orderId;
    Instant calledAt;

    @Nullable
    Long accountId;

    @InRecord(Shown.NAME)
    String who;

    boolean reached;

    @InRecord(Shown.LENGTH)
    String said;

    CallBack toCallBack() {
        return new CallBack(calledAt, who, reached, said);
    }
}
