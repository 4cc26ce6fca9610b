package org.jiangtai.checkin;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * What is believed of the times that a device tells afterwards, and what counts of a device whose link has ended since.
 *
 * <p>Whatever happened is kept, and nothing happens in the future or before the device had its link. A device whose link
 * works is believed: by what it knew of the server's clock, or else by its own clock at the moment it sends.
 *
 * <p>A link has ended when it was revoked or the door has closed. What such a device brings is treated by these rules:
 *
 * <ul>
 *   <li>What it says happened after the end is kept as forced, {@link Refusal#LINK_ENDED}.
 *   <li>What it says happened before the end counts as if it had been brought in time, if the door has closed since and
 *       the device knew the server's clock. A device that never did, and one that was revoked, whoever holds it now, may
 *       say any time: what it tells is treated as what happened after the end.
 *   <li>What it says it took back before the end stays taken back. Otherwise nothing is undone, and the wish is laid
 *       before a person as {@link CaseKind#LATE_UNDO}.
 * </ul>
 */
record ToldTimes(DoorDevices.Known device, Instant now, Duration behindAtSending) {

    private static final Duration CLOCK_MAY_BE_OFF = Duration.ofMinutes(2);

    /** @param sentAt by the device's own clock */
    static ToldTimes of(DoorDevices.Known device, Instant now, Instant sentAt) {
        return new ToldTimes(device, now, Duration.between(sentAt, now));
    }

    /** When it happened. */
    Instant believed(Upload.When when) {
        Instant told = corrected(when);
        if (told.isAfter(now)) {
            return now;
        }
        return told.isBefore(device.createdAt()) ? device.createdAt() : told;
    }

    /** Whether the time is to be looked at by a person. */
    boolean isDoubtful(Upload.When when) {
        Duration off = Duration.between(when.deviceTime(), believed(when)).abs();
        return off.compareTo(CLOCK_MAY_BE_OFF) > 0;
    }

    /** Whether it happened after the device's link had ended, or may have. */
    boolean isAfterTheEnd(Upload.When when) {
        return believed(when).isAfter(device.endsAt()) || mayBeAnyTime(when);
    }

    private boolean mayBeAnyTime(Upload.When when) {
        return !device.worksAt(now) && (device.revoked() || when.behind() == null);
    }

    private Instant corrected(Upload.When when) {
        Long behind = when.behind();
        try {
            return behind == null
                    ? when.deviceTime().plus(behindAtSending)
                    : when.deviceTime().plusMillis(behind);
        } catch (DateTimeException | ArithmeticException beyondAnyTime) {
            return now;
        }
    }
}
