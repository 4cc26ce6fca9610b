package org.jiangtai.checkin;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A door's link says whose phone stood there; once the door is closed for some time nobody needs to know. */
@Component
class DoorLinkRetention implements RetentionRule {

    private final DoorDeviceRepository devices;
    private final TransactionTemplate transaction;
    private final Duration kept;

    DoorLinkRetention(
            DoorDeviceRepository devices,
            TransactionTemplate transaction,
            @Value("${jiangtai.door.links-kept}") Duration kept) {
        this.devices = devices;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "doors";
    }

    @Override
    public String whatKey() {
        return "retention.doors.what";
    }

    @Override
    public String whyKey() {
        return "retention.doors.why";
    }

    @Override
    public String thenKey() {
        return "retention.doors.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return devices.countByExpiresAtBeforeAndNameNot(at.minus(kept), "");
    }

    @Override
    public long forget(Instant now) {
        Integer gone = transaction.execute(status -> devices.forget(now.minus(kept), now));
        return gone == null ? 0 : gone;
    }
}
