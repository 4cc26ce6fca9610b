package org.jiangtai.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jiangtai.shared.Lately;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The devices that stand at the doors now, remembered for a second, so that a scan does not read them anew. A link that is
 * revoked here ends at once; one that another instance revoked ends within that second.
 */
@Component
class DoorDevices {

    private static final int MOST = 5_000;

    private final DoorDeviceRepository devices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Lately<String, Known> known = new Lately<>(MOST);

    DoorDevices(DoorDeviceRepository devices, PlatformTransactionManager transactions, Clock clock) {
        this.devices = devices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A device as the door needs to know it.
     *
     * @param endsAt when its link stops or stopped working
     * @param revoked whether somebody ended it before its time
     */
    record Known(long id, long eventId, String name, int list, Instant createdAt, Instant endsAt, boolean revoked) {

        boolean worksAt(Instant now) {
            return now.isBefore(endsAt);
        }

        Report.Spot spot() {
            return new Report.Spot(id, name);
        }
    }

    /**
     * The device of a link that works.
     *
     * @throws DoorLinkInvalid if there is no such link, or it has ended
     */
    Known working(String token) {
        Known device = any(token);
        if (!device.worksAt(clock.instant())) {
            throw DoorLinkInvalid.over();
        }
        return device;
    }

    /**
     * The device of a link, though it may have ended.
     *
     * @throws DoorLinkInvalid if there is no such link
     */
    Known any(String token) {
        return known.get(token, this::read);
    }

    /** Looks again after the transaction under way. */
    void forget(String token) {
        known.forget(token);
    }

    private Known read(String token) {
        // In a transaction of its own, so that who waits for a turn at the door keeps no connection meanwhile.
        DoorDeviceEntity row = Objects.requireNonNull(transaction.execute(status -> devices.findByToken(token)))
                .orElseThrow(DoorLinkInvalid::unknown);
        Instant revokedAt = row.revokedAt;
        boolean revoked = revokedAt != null && revokedAt.isBefore(row.expiresAt);
        return new Known(
                Objects.requireNonNull(row.id),
                row.eventId,
                row.name,
                row.listNumber,
                row.createdAt,
                revoked && revokedAt != null ? revokedAt : row.expiresAt,
                revoked);
    }
}
