package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

/** What events that were made together have in common. */
@Entity
@Table(name = "event_series")
class SeriesEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String name;

    @Nullable
    Long madeBy;

    Instant madeAt;
}
