package org.jiangtai.resident;

/** A remembered person's name and phone as they are; the phone is empty if none is known. */
public record ResidentContact(String name, String phone) {}
