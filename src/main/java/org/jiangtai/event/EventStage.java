package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** How far people have brought an event. The rest of its state follows from the clock, the seats and the releases. */
public enum EventStage implements Labelled {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    CANCELLED,
    ARCHIVED
}
