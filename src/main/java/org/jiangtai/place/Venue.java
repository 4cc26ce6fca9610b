package org.jiangtai.place;

import java.time.LocalTime;

/**
 * A hall of a unit.
 *
 * @param capacity seats, at least 1
 * @param opensAt when it opens each day, in the installation's zone
 * @param closesAt when it closes each day; later than {@code opensAt}
 * @param equipment what it has, in words
 * @param contactName whom to ask there; empty if nobody is named
 * @param maskedContactPhone the contact's number as lists show it; empty if none is known
 */
public record Venue(
        long id,
        long unitId,
        String unitName,
        String name,
        String address,
        int capacity,
        LocalTime opensAt,
        LocalTime closesAt,
        String equipment,
        String contactName,
        String maskedContactPhone) {}
