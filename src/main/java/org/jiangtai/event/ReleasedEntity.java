package org.jiangtai.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An event as the public saw it from one release on until another one replaced it. */
@Entity
@Table(name = "event_released")
class ReleasedEntity extends EventFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;

    int sinceRelease;

    /** The last release that it stood in; null for what the public sees now. */
    @Nullable
    Integer untilRelease;

    boolean cancelled;

    /** The same event, which will not take place. */
    static ReleasedEntity cancelled(ReleasedEntity before, int release) {
        var released = new ReleasedEntity();
        released.eventId = before.eventId;
        released.sinceRelease = release;
        released.cancelled = true;
        released.takeOver(before);
        return released;
    }

    static ReleasedEntity of(EventEntity event, int release) {
        var released = new ReleasedEntity();
        released.eventId = event.id;
        released.sinceRelease = release;
        released.cancelled = event.stage == EventStage.CANCELLED;
        released.takeOver(event);
        return released;
    }
}
