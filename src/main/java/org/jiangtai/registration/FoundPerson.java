package org.jiangtai.registration;

import java.util.List;

/**
 * One person with all registrations that are found, the latest event first. Name and phone are masked.
 *
 * @param maskedPhone empty if none is known
 */
public record FoundPerson(String maskedName, String maskedPhone, List<Registration> registrations) {}
