package org.jiangtai.registration;

/** Somebody with a seat is to be told once more of time and place. */
public record PersonReminded(long registrationId, long eventId) {}
