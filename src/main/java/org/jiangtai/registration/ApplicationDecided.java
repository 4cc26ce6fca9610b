package org.jiangtai.registration;

/** The organiser said yes or no to somebody. */
public record ApplicationDecided(long registrationId, long eventId) {}
