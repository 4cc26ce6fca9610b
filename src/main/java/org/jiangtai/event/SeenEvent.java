package org.jiangtai.event;

/** An event in the version that a person saw when deciding about it. */
public record SeenEvent(long eventId, long version) {

    public static SeenEvent of(Event event) {
        return new SeenEvent(event.id(), event.version());
    }
}
