package org.jiangtai.registration;

/** Somebody got a seat or a place on the waiting list. */
public record PersonRegistered(long registrationId, long eventId) {}
