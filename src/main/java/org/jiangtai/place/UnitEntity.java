package org.jiangtai.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unit")
class UnitEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Nullable
    Long parentId;

    @Enumerated(EnumType.STRING)
    UnitKind kind;

    @InRecord
    String code;

    @InRecord
    String name;

    @InRecord
    String shortName;

    @InRecord
    String path;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    /** Null while it is there. */
    @Nullable
    LocalDate dissolvedOn;

    /** Which unit took over, if one did. */
    @Nullable
    Long successorId;

    @Nullable
    Position position() {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }

    Unit toUnit() {
        return new Unit(id, parentId, kind, code, name, shortName, path, position(), dissolvedOn, successorId);
    }
}
