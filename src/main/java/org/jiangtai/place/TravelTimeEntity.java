package org.jiangtai.place;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Minutes of travel that somebody knows better than the calculation. */
@Entity
@Table(name = "travel_time")
class TravelTimeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long fromUnitId;
    long toUnitId;
    int minutes;
}
