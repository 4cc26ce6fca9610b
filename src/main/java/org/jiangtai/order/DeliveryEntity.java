package org.jiangtai.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;

@Entity
@Table(name = "lecture_order_delivery")
class DeliveryEntity {

    @Id
    long orderId;

    Instant startsAt;
    Instant endsAt;
    int headCount;

    @InRecord
    String remark;

    boolean fromPaper;

    static DeliveryEntity of(long orderId, Delivery report) {
        var delivery = new DeliveryEntity();
        delivery.orderId = orderId;
        delivery.startsAt = report.startsAt();
        delivery.endsAt = report.endsAt();
        delivery.headCount = report.headCount();
        delivery.remark = report.remark();
        delivery.fromPaper = report.fromPaper();
        return delivery;
    }

    Delivery toDelivery() {
        return new Delivery(startsAt, endsAt, headCount, remark, fromPaper);
    }
}
