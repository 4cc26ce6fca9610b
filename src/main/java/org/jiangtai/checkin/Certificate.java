package org.jiangtai.checkin;

import java.time.Instant;
import org.jiangtai.event.Event;

/**
 * A certificate that somebody was at an event.
 *
 * @param name in full on the paper, masked where anybody may read it; empty where it was forgotten since
 * @param number in groups of four, as it is printed
 * @param code the same without spaces, as it stands in {@code /certificate/{code}}
 * @param valid whether the person still counts as present
 */
public record Certificate(Event event, String name, String number, String code, Instant issuedAt, boolean valid) {

    /** How long the event took, in minutes. */
    public long minutes() {
        return java.time.Duration.between(event.startsAt(), event.endsAt()).toMinutes();
    }
}
