package org.jiangtai.checkin;

/** The number of people present at an event changed: somebody came in, or an entry was taken back. */
public record PersonCheckedIn(long eventId) {}
