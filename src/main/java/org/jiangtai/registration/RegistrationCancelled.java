package org.jiangtai.registration;

/** A registration was given back. */
public record RegistrationCancelled(long registrationId, long eventId) {}
