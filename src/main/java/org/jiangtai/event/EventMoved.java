package org.jiangtai.event;

/** A public event got another time or place. */
public record EventMoved(long eventId) {}
