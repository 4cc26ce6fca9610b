package org.jiangtai.event;

/** The public was told another time or place of an event. */
public record EventMoved(long eventId) {}
