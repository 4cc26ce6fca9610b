package org.jiangtai.order;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.CleanPhoto;

@Entity
@Table(name = "lecture_order_photo")
class OrderPhotoEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long orderId;
    byte[] jpeg;

    static OrderPhotoEntity of(long orderId, CleanPhoto picture) {
        var photo = new OrderPhotoEntity();
        photo.orderId = orderId;
        photo.jpeg = picture.jpeg();
        return photo;
    }
}
