package org.jiangtai.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "door_list")
class DoorListEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    int number;

    @InRecord
    String name;

    @Nullable
    Instant opensAt;

    @Nullable
    Instant closesAt;

    @Enumerated(EnumType.STRING)
    Again again;

    boolean checksOut;
    int seats;

    @Nullable
    Instant removedAt;
}
