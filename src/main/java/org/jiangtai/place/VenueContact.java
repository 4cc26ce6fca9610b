package org.jiangtai.place;

/**
 * Whom to ask at a venue.
 *
 * @param name empty if nobody is named
 * @param phone the number in full, as people dial it; empty if none is known
 */
public record VenueContact(String name, String phone) {}
