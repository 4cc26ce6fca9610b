package org.jiangtai.resident;

import java.time.Instant;

/**
 * Somebody whom a unit's keeper remembers, as lists show it: name and phone are masked.
 *
 * @param household equal for people who live together; it says nothing else
 * @param maskedPhone empty if none is known
 * @param relativesPhone whether the number is a relative's
 * @param consentVersion the text that was read out to the person
 * @param usedAt when the person was last put down for something, or added
 */
public record Resident(
        long id,
        long unitId,
        String household,
        String maskedName,
        String maskedPhone,
        boolean relativesPhone,
        String consentVersion,
        Instant consentedAt,
        Instant usedAt) {}
