package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** What has happened is kept whatever the rules say, and what they would have said becomes a case. */
@DatabaseTest
class DoorUploadRulesTest {

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
    DoorListService lists;

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
    void twoDevicesThatLetTheSameTicketInMakeOneEntryAndOneCase() {
        Instant then = Instant.now().minus(Duration.ofMinutes(10));
        long counted = send(front, scanned(ticket.token(), then, null))
                .getFirst()
                .verdict()
                .entryId();

        Upload.Answer second = send(back, scanned(ticket.shortCode(), then.minus(MINUTE), null))
                .getFirst();

        assertThat(second.status()).isEqualTo(Upload.Status.STORED);
        assertThat(second.forced()).isEqualTo(Refusal.ALREADY_IN);
        assertThat(door.present(event.id())).isEqualTo(1);
        assertThat(cases.findByEventIdOrderById(event.id())).singleElement().satisfies(one -> {
            assertThat(one.kind).isEqualTo(CaseKind.DOUBLE);
            assertThat(one.entryId).isEqualTo(second.verdict().entryId());
            assertThat(one.otherEntryId).isEqualTo(counted);
            assertThat(one.registrationId).isEqualTo(ticket.id());
        });
    }

    @Test
    void theSameTicketTwiceInOneBatchIsOneEntryAndOneCase() {
        Upload.Scanned first = scanned(ticket.token(), Instant.now().minus(MINUTE), null);
        Upload.Scanned second = scanned(ticket.token(), Instant.now(), null);

        List<Upload.Answer> answers = send(front, first, second);

        assertThat(door.present(event.id())).isEqualTo(1);
        assertThat(cases.findByEventIdOrderById(event.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.otherEntryId)
                        .isEqualTo(answers.getFirst().verdict().entryId()));
    }

    @Test
    void whenTheCountedOneOfTwoIsTakenBackTheOtherCounts() {
        Upload.Scanned first = scanned(ticket.token(), Instant.now().minus(MINUTE), null);
        send(front, first);
        send(back, scanned(ticket.token(), Instant.now(), null));

        send(front, new Upload.Undone(nonce(), when(Instant.now()), first.nonce()));

        assertThat(door.present(event.id())).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select door from entry where event_id = ? and refusal is null and undone_at is null",
                        String.class,
                        event.id()))
                .isEqualTo("侧门");
    }

    @Test
    void whatTheRulesRefuseIsKeptAsForcedWithACase() {
        Event full = fixtures.runningEvent(1);
        fixtures.registration(full, "周一");
        Registration waiting = fixtures.registration(full, "周二");
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(full.id(), "正门"));

        List<Upload.Answer> answers = send(
                device,
                scanned(waiting.token(), Instant.now(), null),
                scanned("no such code", Instant.now(), null),
                new Upload.WalkedIn(nonce(), when(Instant.now()), null, "孙大妈", "13800138000"));

        assertThat(answers)
                .extracting(Upload.Answer::forced)
                .containsExactly(Refusal.WAITING, Refusal.UNKNOWN_CODE, null);
        assertThat(cases.findByEventIdOrderById(full.id()))
                .extracting(one -> one.kind)
                .containsExactlyInAnyOrder(CaseKind.FORCED, CaseKind.UNKNOWN_CODE, CaseKind.OVER_SEATS);
        assertThat(door.present(full.id())).isEqualTo(3);
        assertThat(row(answers.get(1).nonce()).get("code_read")).isEqualTo("no such code");
    }

    @Test
    void whatAPhoneDecidedWithoutHearingTheAnswerIsWhatHappened() {
        Event full = fixtures.runningEvent(1);
        fixtures.registration(full, "周一");
        Registration waiting = fixtures.registration(full, "周二");
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(full.id(), "正门"));
        String lost = nonce();
        assertThat(door.scan(device.token(), new Scan(waiting.token(), EntryMethod.CAMERA, lost, Instant.now()))
                        .refusal())
                .isEqualTo(Refusal.WAITING);
        var passed = new Upload.Scanned(
                lost, when(Instant.now()), null, Direction.ENTRY, EntryMethod.CAMERA, waiting.token(), null, null);

        send(device, passed);
        send(device, passed);

        assertThat(door.present(full.id())).isEqualTo(1);
        assertThat(cases.findByEventIdOrderById(full.id())).singleElement().satisfies(one -> {
            assertThat(one.kind).isEqualTo(CaseKind.FORCED);
            assertThat(one.reason).isEqualTo("WAITING");
        });
    }

    @Test
    void aWalkInPastTheListsSeatsAndTheEventsIsOneCase() {
        Event full = fixtures.runningEvent(1);
        Registration seated = fixtures.registration(full, "周一");
        AsProgram.run(() -> lists.save(new DoorListDraft(full.id(), 1, "大厅", null, null, Again.ONCE, false, 1)));
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(full.id(), "正门"));
        send(device, scanned(seated.token(), Instant.now(), null));

        Upload.Answer answer = send(device, new Upload.WalkedIn(nonce(), when(Instant.now()), null, "孙大妈", null))
                .getFirst();

        assertThat(answer.status()).isEqualTo(Upload.Status.STORED);
        assertThat(cases.findByEventIdOrderById(full.id()))
                .extracting(one -> one.kind)
                .containsExactly(CaseKind.OVER_SEATS);
    }

    @Test
    void whoeverLetsAWaitingTicketInTwiceMakesOneEntry() {
        Event full = fixtures.runningEvent(1);
        fixtures.registration(full, "周一");
        Registration waiting = fixtures.registration(full, "周二");
        DoorDevice one = AsProgram.call(() -> doorLinks.makeLink(full.id(), "正门"));
        DoorDevice two = AsProgram.call(() -> doorLinks.makeLink(full.id(), "侧门"));

        send(one, scanned(waiting.token(), Instant.now(), null));
        send(two, scanned(waiting.token(), Instant.now(), null));

        assertThat(door.present(full.id())).isEqualTo(1);
        assertThat(cases.findByEventIdOrderById(full.id()))
                .extracting(opened -> opened.kind)
                .containsExactly(CaseKind.FORCED, CaseKind.DOUBLE);
    }

    @Test
    void eachListKeepsItsOwnEntriesAndItsOwnSeats() {
        AsProgram.run(
                () -> lists.save(new DoorListDraft(event.id(), null, "下午", null, null, Again.AFTER_EXIT, true, 1)));
        Registration other = fixtures.registration(event, "李四");

        assertThat(scan(1, Direction.ENTRY, ticket)).isNull();
        assertThat(scan(2, Direction.ENTRY, ticket)).isNull();
        assertThat(scan(2, Direction.ENTRY, ticket)).isEqualTo(Refusal.ALREADY_IN);
        assertThat(scan(2, Direction.ENTRY, other)).isEqualTo(Refusal.LIST_FULL);
        assertThat(scan(2, Direction.EXIT, other)).isEqualTo(Refusal.NOT_IN);
        assertThat(scan(2, Direction.EXIT, ticket)).isNull();
        assertThat(scan(2, Direction.ENTRY, other)).isNull();
        assertThat(door.present(event.id()))
                .as("people, whatever list they came to")
                .isEqualTo(2);
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

    private Map<String, Object> row(String nonce) {
        return jdbc.queryForMap("select * from entry where nonce = ?", nonce);
    }
}
