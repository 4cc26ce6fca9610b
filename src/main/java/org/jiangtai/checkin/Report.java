package org.jiangtai.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of one person at one list of an event's door.
 *
 * @param code what was read or typed; null where the person was picked from a list
 * @param registrationId who was picked; null where a code was read
 * @param happened what came of it already, whatever the rules say now; null asks the rules
 * @param at when it happened, as far as that is known
 * @param deviceTime the same by the device's own clock; null if the server's clock told it
 * @param clockOff whether the device's clock cannot be believed
 * @param linkEnded whether it happened after the device's link had ended
 * @param walkIn who is to be registered with it; null if nobody
 */
record Report(
        Spot spot,
        int list,
        Direction direction,
        EntryMethod method,
        String nonce,
        @Nullable String code,
        @Nullable Long registrationId,
        @Nullable Happened happened,
        Instant at,
        @Nullable Instant deviceTime,
        boolean clockOff,
        boolean linkEnded,
        @Nullable WalkIn walkIn,
        Written written) {

    /**
     * Where it was.
     *
     * @param deviceId null if no device of the door, as at the wall
     * @param door the door's name; empty if it has none
     */
    record Spot(@Nullable Long deviceId, String door) {

        static final Spot WALL = new Spot(null, "");
    }

    /**
     * What a device decided by itself.
     *
     * @param refusal null if it let the person pass
     */
    record Happened(@Nullable Refusal refusal) {

        static final Happened PASSED = new Happened(null);
    }

    /** Somebody without a ticket; name and phone are as they must be. */
    record WalkIn(String name, @Nullable String phone) {}

    /**
     * Who wrote it at a desk and why; empty for what a door reports.
     *
     * @param origin from where the request came, for the record
     */
    record Written(@Nullable Long accountId, String reason, String origin) {

        static final Written NOBODY = new Written(null, "", "");
    }

    /** A scan that asks the rules. */
    static Report asked(
            Spot spot,
            int list,
            Direction direction,
            Scan scan,
            @Nullable Long registrationId,
            @Nullable WalkIn walkIn,
            String origin) {
        return new Report(
                spot,
                list,
                direction,
                scan.method(),
                scan.nonce(),
                registrationId == null && walkIn == null ? scan.code() : null,
                registrationId,
                null,
                scan.happenedAt(),
                null,
                false,
                false,
                walkIn,
                new Written(null, "", origin));
    }

    boolean letsPass() {
        return happened != null && happened.refusal() == null;
    }
}
