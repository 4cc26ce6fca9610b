package org.jiangtai.place;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalTime;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.PhoneVault;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "venue")
class VenueEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne
    @JoinColumn(name = "unit_id")
    UnitEntity unit;

    @InRecord
    String name;

    @InRecord
    String address;

    int capacity;
    LocalTime opensAt;
    LocalTime closesAt;

    @InRecord
    String equipment;

    @InRecord(InRecord.Shown.NAME)
    String contactName = "";

    byte @Nullable [] contactPhoneSealed;

    /** The key that the phone is sealed with; null is the installation's first. */
    @Nullable
    String sealedWith;

    Venue toVenue(PhoneVault vault) {
        return new Venue(
                id,
                unit.id,
                unit.shortName,
                name,
                address,
                capacity,
                opensAt,
                closesAt,
                equipment,
                contactName,
                contactPhoneSealed == null ? "" : vault.open(contactPhoneSealed).masked());
    }

    String phone(PhoneVault vault) {
        return contactPhoneSealed == null ? "" : vault.open(contactPhoneSealed).national();
    }
}
