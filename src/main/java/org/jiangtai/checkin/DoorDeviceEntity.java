package org.jiangtai.checkin;

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
@Table(name = "door_device")
class DoorDeviceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    String token;

    @InRecord(Shown.NAME)
    String name;

    /** The list that the device begins with. */
    int listNumber = 1;

    Instant createdAt;
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    /** When the device was last heard of; null if never. */
    @Nullable
    Instant lastSeenAt;

    /** How many things it had not uploaded then. */
    int waiting;

    boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    DoorDevice toDevice() {
        return new DoorDevice(id, eventId, token, name, listNumber, expiresAt, revokedAt != null, lastSeenAt, waiting);
    }
}
