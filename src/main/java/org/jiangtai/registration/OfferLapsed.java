package org.jiangtai.registration;

/** Somebody of the waiting list did not answer in time, and the seat goes to the next. */
public record OfferLapsed(long registrationId, long eventId) {}
