package org.jiangtai.checkin;

import java.time.Instant;

/**
 * What a device read.
 *
 * @param code the ticket's token or address, or a short code as typed
 * @param nonce at least 128 random bits in hexadecimal, made by the device for this scan and kept when it tries again
 * @param happenedAt by the device's clock
 */
public record Scan(String code, EntryMethod method, String nonce, Instant happenedAt) {

    /** The same scan at the time that it is believed to have happened. */
    Scan at(Instant believed) {
        return new Scan(code, method, nonce, believed);
    }
}
