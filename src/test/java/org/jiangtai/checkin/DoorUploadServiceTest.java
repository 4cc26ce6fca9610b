package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class DoorUploadServiceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorUploadService uploads;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    EventService events;

    @Autowired
    DoorCaseRepository cases;

    @Autowired
    JdbcTemplate jdbc;

    Event event;

    DoorDevice front;

    DoorDevice back;

    Registration ticket;

    @BeforeEach
    void twoDoorsThatWereGivenOutAnHourAgo() {
        event = fixtures.runningEvent(100);
        front = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        back = AsProgram.call(() -> doorLinks.makeLink(event.id(), "侧门"));
        jdbc.update(
                "update door_device set created_at = ? where event_id = ?",
                java.sql.Timestamp.from(Instant.now().minus(Duration.ofHours(1))),
                event.id());
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void whatHappenedIsStoredWithItsOwnTimeAndAnsweredInOrder() {
        Instant then = Instant.now().minus(Duration.ofMinutes(20));
        Upload.Scanned in = scanned(ticket.token(), then, null);
        Upload.Scanned refused = scanned("nobody", then.plus(MINUTE), Refusal.UNKNOWN_CODE);
        Upload.WalkedIn walkIn = new Upload.WalkedIn(nonce(), when(then.plus(MINUTE)), null, "孙大妈", null);

        List<Upload.Answer> answers = send(front, in, refused, walkIn);

        assertThat(answers)
                .extracting(Upload.Answer::nonce)
                .containsExactly(in.nonce(), refused.nonce(), walkIn.nonce());
        assertThat(answers).extracting(Upload.Answer::status).containsOnly(Upload.Status.STORED);
        assertThat(answers).extracting(Upload.Answer::forced).containsOnlyNulls();
        assertThat(door.present(event.id())).isEqualTo(2);
        assertThat(Duration.between(moment(in.nonce(), "happened_at"), then).abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(moment(in.nonce(), "received_at")).isAfter(then.plus(Duration.ofMinutes(15)));
        assertThat(cases.findByEventIdOrderById(event.id())).isEmpty();
    }

    @Test
    void theSameBatchAgainIsKnownAndStoresNothing() {
        Upload[] all = {
            scanned(ticket.token(), Instant.now(), null),
            new Upload.WalkedIn(nonce(), when(Instant.now()), null, "孙大妈", null)
        };
        List<Upload.Answer> first = send(front, all);
        int taken = events.find(event.id()).orElseThrow().taken();

        List<Upload.Answer> again = send(front, all);

        assertThat(again).extracting(Upload.Answer::status).containsOnly(Upload.Status.KNOWN);
        assertThat(again)
                .extracting(Upload.Answer::verdict)
                .isEqualTo(first.stream().map(Upload.Answer::verdict).toList());
        assertThat(door.present(event.id())).isEqualTo(2);
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(taken);
    }

    @Test
    void aDeviceTakesBackItsOwnOnlyAndOnlyWithinFifteenMinutes() {
        Instant then = Instant.now().minus(Duration.ofMinutes(40));
        Upload.Scanned in = scanned(ticket.token(), then, null);
        send(front, in);

        assertThat(status(send(back, new Upload.Undone(nonce(), when(then.plus(MINUTE)), in.nonce()))))
                .isEqualTo(Upload.Status.INVALID);
        assertThat(status(send(front, new Upload.Undone(nonce(), when(then.plus(Duration.ofMinutes(16))), in.nonce()))))
                .isEqualTo(Upload.Status.INVALID);
        assertThat(door.present(event.id())).isEqualTo(1);

        Upload.Undone undone = new Upload.Undone(nonce(), when(then.plus(Duration.ofMinutes(14))), in.nonce());
        assertThat(status(send(front, undone))).isEqualTo(Upload.Status.STORED);
        assertThat(status(send(front, undone))).isEqualTo(Upload.Status.STORED);
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void anEntryAndItsUndoingMayComeInOneBatch() {
        Upload.Scanned in = scanned(ticket.token(), Instant.now().minus(MINUTE), null);

        List<Upload.Answer> answers = send(
                front,
                in,
                new Upload.Undone(nonce(), when(Instant.now()), in.nonce()),
                scanned(ticket.token(), Instant.now(), null));

        assertThat(answers).extracting(Upload.Answer::forced).containsOnlyNulls();
        assertThat(door.present(event.id())).isEqualTo(1);
    }

    @Test
    void aClockThatIsWrongIsCorrectedAndOneCaseHoweverManyItLetIn() {
        Instant now = Instant.now();
        Duration slow = Duration.ofHours(3);
        Registration other = fixtures.registration(event, "李四");
        Upload.Scanned first = scanned(ticket.token(), now.minus(slow).minus(MINUTE), null);
        Upload.Scanned second = scanned(other.token(), now.minus(slow), null);

        uploads.store(front.token(), now.minus(slow), List.of(first, second));

        assertThat(Duration.between(moment(second.nonce(), "happened_at"), now).abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(moment(first.nonce(), "device_time"))
                .isBetween(now.minus(slow).minus(MINUTE).minusSeconds(1), now.minus(slow));
        assertThat(cases.findByEventIdOrderById(event.id())).singleElement().satisfies(one -> {
            assertThat(one.kind).isEqualTo(CaseKind.CLOCK);
            assertThat(one.deviceId).isEqualTo(front.id());
        });
    }

    @Test
    void whatTheDeviceKnewOfItsClockGoesBeforeWhatIsKnownAtTheUpload() {
        Instant now = Instant.now();
        var when = new Upload.When(
                now.minus(Duration.ofHours(5)),
                Duration.ofHours(5).minus(MINUTE).toMillis());
        var in = new Upload.Scanned(
                nonce(), when, null, Direction.ENTRY, EntryMethod.CAMERA, ticket.token(), null, null);

        uploads.store(front.token(), now, List.of(in));

        assertThat(Duration.between(moment(in.nonce(), "happened_at"), now.minus(MINUTE))
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aRevokedDeviceBringsWhatItHoldsAndReadsNothingMore() {
        Instant before = Instant.now().minus(MINUTE);
        AsProgram.run(() -> doorLinks.revoke(front.id()));

        Upload.Answer brought =
                send(front, scanned(ticket.token(), before, null)).getFirst();

        assertThat(brought.forced()).isEqualTo(Refusal.LINK_ENDED);
        assertThat(door.present(event.id())).isOne();
        assertThatThrownBy(() -> door.open(front.token())).isInstanceOf(DoorLinkInvalid.class);
        assertThatThrownBy(() -> door.search(front.token(), "王")).isInstanceOf(DoorLinkInvalid.class);
    }

    @Test
    void whatIsNoThingIsToldSoAndTheRestIsKept() {
        Upload.Scanned in = scanned(ticket.token(), Instant.now(), null);
        String used = nonce();
        send(
                AsProgram.call(() -> doorLinks.makeLink(fixtures.runningEvent(5).id(), "别处")),
                new Upload.Scanned(
                        used, when(Instant.now()), null, Direction.ENTRY, EntryMethod.TYPED, "x", null, null));

        List<Upload.Answer> answers = send(
                front,
                new Upload.Scanned("1", when(Instant.now()), null, Direction.ENTRY, EntryMethod.TYPED, "x", null, null),
                new Upload.WalkedIn(nonce(), when(Instant.now()), null, "", null),
                new Upload.Scanned(
                        used, when(Instant.now()), null, Direction.ENTRY, EntryMethod.TYPED, "y", null, null),
                in);

        assertThat(answers)
                .extracting(Upload.Answer::status)
                .containsExactly(
                        Upload.Status.INVALID, Upload.Status.INVALID, Upload.Status.INVALID, Upload.Status.STORED);
        assertThat(door.present(event.id())).isEqualTo(1);
    }

    @Test
    void aWalkInThatIsTakenBackGivesItsSeatBack() {
        int taken = events.find(event.id()).orElseThrow().taken();
        var walkIn = new Upload.WalkedIn(nonce(), when(Instant.now()), null, "孙大妈", null);

        send(front, walkIn, new Upload.Undone(nonce(), when(Instant.now()), walkIn.nonce()));

        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(taken);
    }

    @Test
    void aTimeThatNoDatabaseKeepsIsTold() {
        var never = new Upload.When(Instant.MAX, null);
        var scan = new Upload.Scanned(
                nonce(), never, null, Direction.ENTRY, EntryMethod.CAMERA, ticket.token(), null, null);

        assertThat(status(send(front, scan))).isEqualTo(Upload.Status.INVALID);
    }

    @Test
    void moreThanFiveHundredAtOnceAreTooMany() {
        Upload one = scanned("x", Instant.now(), Refusal.UNKNOWN_CODE);

        assertThatThrownBy(() -> uploads.store(front.token(), Instant.now(), Collections.nCopies(501, one)))
                .isInstanceOf(InvalidInput.class);
    }

    private @Nullable Refusal scan(int list, Direction direction, Registration who) {
        return door.scan(
                        front.token(),
                        list,
                        direction,
                        new Scan(who.token(), EntryMethod.CAMERA, nonce(), Instant.now()))
                .refusal();
    }

    private List<Upload.Answer> send(DoorDevice device, Upload... all) {
        return uploads.store(device.token(), Instant.now(), Arrays.asList(all));
    }

    private static Upload.Status status(List<Upload.Answer> answers) {
        return answers.getFirst().status();
    }

    private static Upload.Scanned scanned(String code, Instant at, @Nullable Refusal refusal) {
        return new Upload.Scanned(nonce(), when(at), null, Direction.ENTRY, EntryMethod.CAMERA, code, null, refusal);
    }

    private static Upload.When when(Instant at) {
        return new Upload.When(at, null);
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private Instant moment(String nonce, String column) {
        return jdbc.queryForObject(
                        "select " + column + " from entry where nonce = ?", java.time.LocalDateTime.class, nonce)
                .toInstant(java.time.ZoneOffset.UTC);
    }
}
