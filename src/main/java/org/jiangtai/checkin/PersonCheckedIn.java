package org.jiangtai.checkin;

/** The number of people present at an event changed. */
public record PersonCheckedIn(long eventId, long present) {}
