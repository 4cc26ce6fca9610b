package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts of a device whose link was revoked ten minutes ago. */
@DatabaseTest
class EndedDeviceTest {

    private static final Duration OFFSET = Duration.ofSeconds(30);

    @Autowired
    DoorUploadService uploads;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService links;

    @Autowired
    DoorDevices devices;

    @Autowired
    DoorCaseRepository cases;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcTemplate db;

    Event event;
    Registration ticket;
    DoorDevice device;
    final Instant before = Instant.now().minus(Duration.ofMinutes(11));
    final Instant after = Instant.now().minus(Duration.ofMinutes(9));

    @BeforeEach
    void aDeviceThatWasRevoked() {
        event = fixtures.runningEvent(10);
        ticket = fixtures.registration(event, "王小明");
        device = AsProgram.call(() -> links.makeLink(event.id(), "正门"));
        moment("created_at", Duration.ofHours(1));
    }

    @Test
    void whatItKnewTheTimeOfCountsAsIfItHadBeenBroughtInTime() {
        Upload.Scanned in = scanned(before, OFFSET.toMillis());
        moment("expires_at", Duration.ofMinutes(10));

        assertThat(send(in).forced()).isNull();
        assertThat(kinds()).isEmpty();
        assertThat(send(new Upload.Undone(nonce(), when(before.plusSeconds(5), OFFSET.toMillis()), in.nonce()))
                        .forced())
                .isNull();
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void whatHappenedAfterTheEndIsForced() {
        revoke();

        assertThat(send(scanned(after, OFFSET.toMillis())).forced()).isEqualTo(Refusal.LINK_ENDED);
        assertThat(kinds()).containsExactly(CaseKind.FORCED);
    }

    @Test
    void anEarlierTimeThatItMayHaveMadeUpIsLookedAtByAPerson() {
        moment("expires_at", Duration.ofMinutes(10));

        assertThat(send(scanned(before, null)).forced()).isEqualTo(Refusal.LINK_ENDED);

        assertThat(kinds()).containsExactly(CaseKind.FORCED);
        assertThat(door.present(event.id())).isOne();
    }

    @Test
    void whoeverHoldsARevokedDeviceIsNotBelievedAnyTime() {
        Upload.Scanned in = scanned(before, OFFSET.toMillis());
        revoke();

        assertThat(send(in).forced()).isEqualTo(Refusal.LINK_ENDED);
        send(new Upload.Undone(nonce(), when(before.plusSeconds(5), OFFSET.toMillis()), in.nonce()));

        assertThat(door.present(event.id())).isOne();
        assertThat(kinds()).containsExactlyInAnyOrder(CaseKind.FORCED, CaseKind.LATE_UNDO);
    }

    @Test
    void aDeviceWhoseLinkWorksIsBelieved() {
        send(scanned(before, null));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatItTakesBackAfterTheEndStandsUntilSomebodyDecides() {
        Upload.Scanned in = scanned(before, OFFSET.toMillis());
        send(in);
        revoke();
        var undone = new Upload.Undone(nonce(), when(after, OFFSET.toMillis()), in.nonce());

        assertThat(send(undone).status()).isEqualTo(Upload.Status.STORED);
        assertThat(send(undone).forced()).isEqualTo(Refusal.LINK_ENDED);

        assertThat(door.present(event.id())).isOne();
        assertThat(kinds()).containsExactly(CaseKind.LATE_UNDO);
    }

    @Test
    void norDoesItTakeBackAnythingByATimeThatItMayHaveMadeUp() {
        Upload.Scanned in = scanned(before, OFFSET.toMillis());
        send(in);
        revoke();

        send(new Upload.Undone(nonce(), when(before.plusSeconds(1), null), in.nonce()));

        assertThat(door.present(event.id())).isOne();
        assertThat(kinds()).containsExactly(CaseKind.LATE_UNDO);
    }

    private void revoke() {
        moment("revoked_at", Duration.ofMinutes(10));
    }

    private void moment(String column, Duration ago) {
        db.update(
                "update door_device set " + column + " = ? where id = ?",
                LocalDateTime.now(ZoneOffset.UTC).minus(ago),
                device.id());
        devices.forget(device.token());
    }

    private Upload.Answer send(Upload one) {
        return uploads.store(device.token(), Instant.now(), List.of(one)).getFirst();
    }

    private Upload.Scanned scanned(Instant at, @Nullable Long behind) {
        return new Upload.Scanned(
                nonce(), when(at, behind), null, Direction.ENTRY, EntryMethod.CAMERA, ticket.token(), null, null);
    }

    /** By a clock that is as far behind as the device knows. */
    private static Upload.When when(Instant at, @Nullable Long behind) {
        return new Upload.When(behind == null ? at : at.minusMillis(behind), behind);
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private List<CaseKind> kinds() {
        return cases.findByEventIdOrderById(event.id()).stream()
                .map(one -> one.kind)
                .toList();
    }
}
