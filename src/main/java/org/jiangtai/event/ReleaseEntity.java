package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A numbered state of the schedule that was made public. */
@Entity
@Table(name = "event_release")
class ReleaseEntity implements Persistable<Integer> {

    @Id
    int number;

    Instant madeAt;

    /** The account that made it; null for the program itself. */
    @Nullable
    Long madeBy;

    @InRecord
    String note;

    /** How many events came, went or changed with it. */
    int changes;

    @Override
    public Integer getId() {
        return number;
    }

    /** A release is never changed, so whoever saves one makes it. */
    @Override
    public boolean isNew() {
        return true;
    }
}
