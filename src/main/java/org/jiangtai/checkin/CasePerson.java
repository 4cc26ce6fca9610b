package org.jiangtai.checkin;

/** Somebody of the list who has not come, whose an entry may be; the label holds the masked name and the last digits. */
public record CasePerson(long registrationId, String label) {}
