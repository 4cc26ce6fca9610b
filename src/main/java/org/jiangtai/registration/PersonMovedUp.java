package org.jiangtai.registration;

/** Somebody of the waiting list got a seat. */
public record PersonMovedUp(long registrationId, long eventId) {}
