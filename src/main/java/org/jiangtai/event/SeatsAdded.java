package org.jiangtai.event;

/** An event got more seats, so people may move up from the waiting list. */
public record SeatsAdded(long eventId) {}
