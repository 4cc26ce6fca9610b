package org.jiangtai.event;

/** An event was opened to the public. */
public record EventPublished(long eventId) {}
