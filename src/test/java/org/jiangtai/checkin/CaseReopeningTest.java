package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Taking a settlement back undoes what the settlement did, and nothing that somebody else did or has done since. */
@DatabaseTest
class CaseReopeningTest {

    @Autowired
    ReconciliationService cases;

    @Autowired
    AttendanceService attendance;

    @Autowired
    Doorkeeper keeper;

    @Autowired
    DoorLinkService links;

    @Autowired
    DoorStateService doors;

    @Autowired
    DoorService door;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration person;
    DoorDevice phone;
    String cursor = "";

    @BeforeEach
    void aDoorThatWasOffline() {
        event = fixtures.runningEvent(3);
        person = fixtures.registration(event, "王小明");
        fixtures.signIn(Role.ORGANISER);
        phone = links.makeLink(event.id(), "正门");
        moves();
    }

    @Test
    void whatSomebodyElseTookBackStaysTakenBack() {
        long entry = happened("ABCD2345", null, true);
        DoorCase unknown = open(CaseKind.UNKNOWN_CODE);
        attendance.undo(entry, "扫错了");

        cases.settle(Set.of(unknown.id()), Settlement.UNDONE, "");
        assertThat(cases.reopen(Set.of(unknown.id())).isComplete()).isTrue();

        assertThat(attendanceOf(entry)).isZero();
        assertThat(open(CaseKind.UNKNOWN_CODE).id()).isEqualTo(unknown.id());
    }

    @Test
    void anEntryOfTwoCasesComesBackWithTheLastOfThem() {
        long entry = happened("ABCD2345", null, true);
        DoorCase unknown = open(CaseKind.UNKNOWN_CODE);
        DoorCase clock = open(CaseKind.CLOCK);
        cases.settle(List.of(unknown.id(), clock.id()), Settlement.UNDONE, "");

        cases.reopen(Set.of(unknown.id()));
        assertThat(attendanceOf(entry)).isZero();
        cases.reopen(Set.of(clock.id()));
        assertThat(attendanceOf(entry)).isOne();
    }

    @Test
    void whoStoodInStandsBack() {
        happened(person.token(), null, true);
        long second = happened(person.token(), null, false);
        DoorCase clock = open(CaseKind.CLOCK);
        assertThat(moves()).extracting(DoorState.Move::undone).containsExactly(false);

        cases.settle(Set.of(clock.id()), Settlement.UNDONE, "");
        assertThat(door.present(event.id())).isOne();
        assertThat(moves())
                .as("the phones hear of both")
                .extracting(DoorState.Move::entryId, DoorState.Move::undone)
                .startsWith(tuple(clockEntry(clock), true), tuple(second, false));

        assertThat(cases.reopen(Set.of(clock.id())).isComplete()).isTrue();
        assertThat(door.present(event.id())).isOne();
        assertThat(moves())
                .extracting(DoorState.Move::entryId, DoorState.Move::undone)
                .containsExactly(tuple(second, true), tuple(clockEntry(clock), false));
        assertThat(moves()).isEmpty();
    }

    @Test
    void aWalkInThatWasTakenBackGetsTheSeatBackWhileThereIsOne() {
        happened(null, "孙大妈", true);
        DoorCase clock = open(CaseKind.CLOCK);
        cases.settle(Set.of(clock.id()), Settlement.UNDONE, "");
        assertThat(taken()).isOne();

        assertThat(cases.reopen(Set.of(clock.id())).isComplete()).isTrue();
        assertThat(taken()).isEqualTo(2);
        assertThat(door.present(event.id())).isOne();

        cases.settle(Set.of(clock.id()), Settlement.UNDONE, "");
        fixtures.registration(event, "李一");
        fixtures.registration(event, "李二");
        assertThat(refusal(clock)).isEqualTo("invalid.case.noSeat");
        assertThat(taken()).isEqualTo(3);
        assertThat(cases.of(event.id()).getFirst().isOpen()).isFalse();
    }

    @Test
    void anEntryDoesNotGoBackToWhoseRegistrationWasCancelledSince() {
        happened(person.token(), null, true);
        DoorCase clock = open(CaseKind.CLOCK);
        cases.settle(Set.of(clock.id()), Settlement.UNDONE, "");
        registrations.cancel(person.id(), "不来了");

        assertThat(refusal(clock)).isEqualTo("invalid.case.gone");
        assertThat(door.present(event.id())).isZero();
    }

    @Test
    void anEntryDoesNotGoBackToWhoIsInByAnotherOneSince() {
        happened(person.token(), null, true);
        DoorCase clock = open(CaseKind.CLOCK);
        Registration other = fixtures.registration(event, "李四");
        cases.assign(clock.id(), other.id(), "其实是李四");
        assertThat(moves())
                .extracting(DoorState.Move::registrationId, DoorState.Move::undone)
                .contains(tuple(person.id(), true), tuple(other.id(), false));
        happened(person.token(), null, false);

        assertThat(refusal(clock)).isEqualTo("invalid.case.reopen");
        assertThat(door.present(event.id())).isEqualTo(2);
    }

    @Test
    void anEntryThatIsSomebodyElsesSinceIsNotTakenFromThem() {
        happened("ABCD2345", null, true);
        DoorCase unknown = open(CaseKind.UNKNOWN_CODE);
        DoorCase clock = open(CaseKind.CLOCK);
        cases.walkIn(unknown.id(), "孙大妈", "", "");
        cases.assign(clock.id(), person.id(), "看错了");

        assertThat(refusal(unknown)).isEqualTo("invalid.case.changed");
        assertThat(cases.reopen(List.of(clock.id())).isComplete()).isTrue();
        assertThat(cases.reopen(List.of(unknown.id())).isComplete()).isTrue();
        assertThat(taken()).as("the walk-in is off the list again").isOne();
    }

    @Test
    void whoCameInAgainSinceIsNotTakenOffTheList() {
        happened("ABCD2345", null, true);
        DoorCase unknown = open(CaseKind.UNKNOWN_CODE);
        cases.walkIn(unknown.id(), "孙大妈", "", "");
        DoorCase settled = cases.of(event.id()).getFirst();
        Registration made = registrations.find(settled.registrationId()).orElseThrow();
        AsProgram.run(() -> keeper.keep(event.id(), report(made.token(), null, false, Direction.EXIT)));

        assertThat(refusal(unknown)).isEqualTo("invalid.case.used");
        assertThat(registrations.find(made.id()).orElseThrow().state()).isEqualTo(RegistrationState.SEATED);
    }

    private String refusal(DoorCase one) {
        return ((InvalidInput) cases.reopen(Set.of(one.id())).refused().get(one.id())).messageKey();
    }

    private List<DoorState.Move> moves() {
        DoorState state = doors.after(phone.token(), cursor, 0);
        cursor = state.cursor();
        return state.moves();
    }

    private int taken() {
        return events.find(event.id()).orElseThrow().taken();
    }

    private long attendanceOf(long entry) {
        return db.queryForObject("select count(*) from entry where id = ? and undone_at is null", Long.class, entry);
    }

    private long clockEntry(DoorCase one) {
        return db.queryForObject("select entry_id from door_case where id = ?", Long.class, one.id());
    }

    private DoorCase open(CaseKind kind) {
        return cases.of(event.id()).stream()
                .filter(one -> one.isOpen() && one.kind() == kind)
                .max(Comparator.comparingLong(DoorCase::id))
                .orElseThrow();
    }

    private long happened(@Nullable String code, @Nullable String walkIn, boolean clockOff) {
        return keeper.keep(event.id(), report(code, walkIn, clockOff, Direction.ENTRY))
                .entry()
                .id;
    }

    private Report report(@Nullable String code, @Nullable String walkIn, boolean clockOff, Direction direction) {
        return new Report(
                new Report.Spot(phone.id(), "正门"),
                1,
                direction,
                walkIn == null ? EntryMethod.CAMERA : EntryMethod.WALK_IN,
                UUID.randomUUID().toString(),
                code,
                null,
                Report.Happened.PASSED,
                Instant.now().minus(Duration.ofMinutes(1)),
                null,
                clockOff,
                false,
                walkIn == null ? null : new Report.WalkIn(walkIn, null),
                Report.Written.NOBODY);
    }
}
