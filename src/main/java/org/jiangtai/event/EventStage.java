package org.jiangtai.event;

/** How far people have brought an event. The rest of its state follows from the clock and the seats. */
enum EventStage {
    DRAFT,
    APPROVED,
    CANCELLED,
    ARCHIVED
}
