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

    Venue toVenue() {
        return new Venue(id, unit.id, unit.shortName, name, address, capacity, opensAt, closesAt, equipment);
    }
}
