package org.jiangtai.registration;

/** A freed seat is kept for somebody of the waiting list until a moment. */
public record SeatOffered(long registrationId, long eventId) {}
