package org.jiangtai.registration;

/** A person's name and phone as they are; the phone is empty if none is known. */
public record FullContact(String name, String phone) {}
