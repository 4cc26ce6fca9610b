package org.jiangtai.event;

/** An event was cancelled. */
public record EventCancelled(long eventId) {}
