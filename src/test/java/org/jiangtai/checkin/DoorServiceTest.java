package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DoorServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    EventService events;

    @Autowired
    RegistrationService registrations;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManagerFactory entityManagers;

    @Autowired
    PlatformTransactionManager transactions;

    Event event;
    DoorDevice front;
    DoorDevice back;
    Registration ticket;

    @BeforeEach
    void twoDoorsAndOneTicket() {
        event = fixtures.runningEvent(100);
        front = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        back = AsProgram.call(() -> doorLinks.makeLink(event.id(), "侧门"));
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void theTicketsAddressItsTokenAndItsShortCodeAllLetIn() {
        for (String code : List.of(
                "https://example.org/t/" + ticket.token() + "?from=wx",
                ticket.token().toUpperCase(java.util.Locale.ROOT),
                ticket.shortCode().substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " "
                        + ticket.shortCode().substring(4))) {
            Verdict in = door.scan(front.token(), scan(code));
            assertThat(in.refusal()).as(code).isNull();
            assertThat(in.who()).isEqualTo("王**");
            door.undo(front.token(), in.entryId());
        }
    }

    @Test
    void theSameTicketAgainIsToldSinceWhenAndAtWhichDoor() {
        Instant before = Instant.now().minusSeconds(1);
        door.scan(front.token(), scan(ticket.token()));

        Verdict again = door.scan(back.token(), scan(ticket.token()));

        assertThat(again.refusal()).isEqualTo(Refusal.ALREADY_IN);
        assertThat(again.since()).isBetween(before, Instant.now());
        assertThat(again.sinceDoor()).isEqualTo("正门");
    }

    @Test
    void theNonceIsLookedAtBeforeAnyRule() {
        Scan scan = scan(ticket.token());
        Verdict first = door.scan(front.token(), scan);
        AsProgram.run(() -> events.cancel(event.id(), "下雨"));

        assertThat(door.scan(front.token(), scan)).isEqualTo(first);
        assertThat(door.scan(front.token(), scan(ticket.token())).refusal()).isEqualTo(Refusal.EVENT_CANCELLED);
        assertThat(rows(scan.nonce())).isEqualTo(1);
    }

    @Test
    void aNonceOfAnotherEventTellsNothing() {
        Scan scan = scan(ticket.token());
        door.scan(front.token(), scan);
        DoorDevice elsewhere =
                AsProgram.call(() -> doorLinks.makeLink(fixtures.runningEvent(5).id(), "别处"));

        assertThatThrownBy(() -> door.scan(elsewhere.token(), scan)).isInstanceOf(NonceUsed.class);
    }

    @Test
    void theSameScanSentTwiceAtOnceIsOneEntryWithOneAnswer() throws Exception {
        for (int round = 0; round < 10; round++) {
            Registration someone = fixtures.registration(event, "李四");
            Scan scan = scan(someone.token());
            List<Verdict> answers = atOnce(() -> door.scan(front.token(), scan), () -> door.scan(front.token(), scan));

            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
            assertThat(answers.getFirst().admitted()).isTrue();
            assertThat(rows(scan.nonce())).isEqualTo(1);
        }
    }

    @Test
    void anUnknownCodeSentTwiceAtOnceIsOneEntryToo() throws Exception {
        for (int round = 0; round < 10; round++) {
            Scan scan = scan("nobody");
            List<Verdict> answers = atOnce(() -> door.scan(front.token(), scan), () -> door.scan(front.token(), scan));

            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
            assertThat(rows(scan.nonce())).isEqualTo(1);
        }
    }

    @Test
    void ofTwoDoorsAtOnceOneLetsInAndTheOtherIsToldWhenAndWhere() throws Exception {
        for (int round = 0; round < 10; round++) {
            Registration someone = fixtures.registration(event, "赵六");
            List<Verdict> answers = atOnce(
                    () -> door.scan(front.token(), scan(someone.token())),
                    () -> door.scan(back.token(), scan(someone.token())));

            assertThat(answers).filteredOn(Verdict::admitted).hasSize(1);
            Verdict other = answers.stream()
                    .filter(answer -> !answer.admitted())
                    .findFirst()
                    .orElseThrow();
            assertThat(other.refusal()).isEqualTo(Refusal.ALREADY_IN);
            assertThat(other.since()).isNotNull();
            assertThat(other.sinceDoor()).isEqualTo(answers.getFirst().admitted() ? "正门" : "侧门");
        }
    }

    @Test
    void refusedScansAreKept() {
        Scan unknown = scan("nobody");
        door.scan(front.token(), unknown);

        assertThat(jdbc.queryForObject("select refusal from entry where nonce = ?", String.class, unknown.nonce()))
                .isEqualTo("UNKNOWN_CODE");
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void anotherEventsTicketIsToldItsTitle() {
        Event other = fixtures.runningEvent(5);
        Verdict verdict =
                door.scan(front.token(), scan(fixtures.registration(other, "陈七").token()));

        assertThat(verdict.refusal()).isEqualTo(Refusal.OTHER_EVENT);
        assertThat(verdict.otherEvent()).isEqualTo(other.title());
    }

    @Test
    void whoWaitsOrHasCancelledIsNotLetIn() {
        Event full = fixtures.runningEvent(1);
        Registration seated = fixtures.registration(full, "周一");
        Registration waiting = fixtures.registration(full, "周二");
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(full.id(), "正门"));
        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING);

        assertThat(door.scan(device.token(), scan(waiting.token())).refusal()).isEqualTo(Refusal.WAITING);
        registrations.cancel(seated.token());
        assertThat(door.scan(device.token(), scan(seated.token())).refusal()).isEqualTo(Refusal.CANCELLED);
        assertThat(door.scan(device.token(), scan(waiting.token())).admitted())
                .as("who has moved up is let in")
                .isTrue();
    }

    @Test
    void theDoorOpensTwoHoursBeforeAndClosesAnHourAfter() {
        Event tomorrow = fixtures.openEvent(5);
        DoorDevice device = AsProgram.call(() -> doorLinks.makeLink(tomorrow.id(), "正门"));
        Registration early = fixtures.registration(tomorrow, "吴八");

        assertThat(door.scan(device.token(), scan(early.token())).refusal()).isEqualTo(Refusal.TOO_EARLY);
        assertThat(door.walkIn(device.token(), "郑九", null, nonce(), Instant.now())
                        .refusal())
                .isEqualTo(Refusal.TOO_EARLY);
        assertThat(device.expiresAt()).isEqualTo(tomorrow.endsAt().plusSeconds(3600));
    }

    @Test
    void aDeviceUndoesItsOwnEntriesForFifteenMinutes() {
        Verdict in = door.scan(front.token(), scan(ticket.token()));

        assertThatThrownBy(() -> door.undo(back.token(), in.entryId())).isInstanceOf(TooLateToUndo.class);
        door.undo(front.token(), in.entryId());
        assertThat(door.present(event.id())).isZero();
        Verdict again = door.scan(front.token(), scan(ticket.token()));
        assertThat(again.admitted())
                .as("a ticket whose entry was undone enters again")
                .isTrue();

        jdbc.update(
                "update entry set received_at = ? where id = ?",
                java.sql.Timestamp.from(Instant.now().minusSeconds(24 * 3600)),
                again.entryId());
        assertThatThrownBy(() -> door.undo(front.token(), again.entryId())).isInstanceOf(TooLateToUndo.class);
    }

    @Test
    void aWalkInCountsAsRegisteredAndPresent() {
        int taken = events.find(event.id()).orElseThrow().taken();
        Verdict in = door.walkIn(front.token(), "孙 大妈", "", nonce(), Instant.now());

        assertThat(in.admitted()).isTrue();
        assertThat(in.who()).isEqualTo("孙**");
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(taken + 1);
        assertThat(door.present(event.id())).isEqualTo(1);
    }

    @Test
    void aWalkInSentTwiceAtOnceIsOnePerson() throws Exception {
        int taken = events.find(event.id()).orElseThrow().taken();
        String nonce = nonce();
        Callable<Verdict> send = () -> door.walkIn(front.token(), "钱一", "13800138000", nonce, Instant.now());
        List<Verdict> answers = atOnce(send, send);

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(taken + 1);
    }

    @Test
    void theListFindsByNameAndDigitsAndSaysWhoIsIn() {
        Verdict in = door.pick(front.token(), ticket.id(), nonce(), Instant.now());

        assertThat(in.admitted()).isTrue();
        for (String typed : List.of("小明", ticket.lastFour())) {
            assertThat(door.search(front.token(), typed)).singleElement().satisfies(person -> {
                assertThat(person.registration().id()).isEqualTo(ticket.id());
                assertThat(person.presentSince()).isNotNull();
            });
        }
    }

    @Test
    void theListKnowsOnlyItsOwnEvent() {
        Registration stranger = fixtures.registration(fixtures.runningEvent(5), "冯十");

        Verdict verdict = door.pick(front.token(), stranger.id(), nonce(), Instant.now());

        assertThat(verdict.refusal()).isEqualTo(Refusal.UNKNOWN_CODE);
        assertThat(verdict.who()).isEmpty();
    }

    @Test
    void aLinkEndsWhenItIsRevokedOrItsTimeIsUp() {
        AsProgram.run(() -> doorLinks.revoke(front.id()));
        jdbc.update(
                "update door_device set expires_at = ? where id = ?",
                java.sql.Timestamp.from(Instant.now().minusSeconds(24 * 3600)),
                back.id());

        for (DoorDevice ended : List.of(front, back)) {
            assertThatThrownBy(() -> door.scan(ended.token(), scan(ticket.token())))
                    .isInstanceOfSatisfying(
                            DoorLinkInvalid.class,
                            invalid -> assertThat(invalid.hasEnded()).isTrue());
        }
        assertThatThrownBy(() -> door.open("0".repeat(26)))
                .isInstanceOfSatisfying(
                        DoorLinkInvalid.class,
                        invalid -> assertThat(invalid.hasEnded()).isFalse());
    }

    @Test
    void aDevicesWrongClockNeitherForeseesNorPredatesItsLink() {
        Scan ahead = new Scan(
                ticket.token(), EntryMethod.CAMERA, nonce(), Instant.now().plusSeconds(86_400));
        door.scan(front.token(), ahead);
        Scan behind = new Scan("nobody", EntryMethod.CAMERA, nonce(), Instant.EPOCH);
        door.scan(front.token(), behind);

        assertThat(jdbc.queryForObject(
                        "select count(*) from entry where nonce in (?, ?) and happened_at <= received_at "
                                + "and happened_at >= (select created_at from door_device where id = ?)",
                        Integer.class,
                        ahead.nonce(),
                        behind.nonce(),
                        front.id()))
                .isEqualTo(2);
    }

    @Test
    void whatIsNoNonceIsRefused() {
        assertThatThrownBy(() ->
                        door.scan(front.token(), new Scan(ticket.token(), EntryMethod.CAMERA, "1", Instant.now())))
                .isInstanceOf(InvalidInput.class);
    }

    /** Otherwise the second of two doors would still see the hall as it was before the first let somebody in. */
    @Test
    void aTransactionSeesWhatOthersHaveCommittedMeanwhile() throws Exception {
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        String sql = "select name from door_device where id = " + front.id();

        String seen = outer.execute(status -> {
            jdbc.queryForObject(sql, String.class);
            inner.executeWithoutResult(
                    other -> jdbc.update("update door_device set name = '后门' where id = " + front.id()));
            return jdbc.queryForObject(sql, String.class);
        });

        assertThat(seen).isEqualTo("后门");
    }

    private static Scan scan(String code) {
        return new Scan(code, EntryMethod.CAMERA, nonce(), Instant.now());
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private int rows(String nonce) {
        return jdbc.queryForList("select id from entry where nonce = ?", nonce).size();
    }

    @SafeVarargs
    private static List<Verdict> atOnce(Callable<Verdict>... sent) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<Verdict>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Verdict> one : sent) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Future<Verdict> answer : answers) {
            verdicts.add(answer.get());
        }
        return verdicts;
    }
}
