package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ReconciliationServiceTest {

    @Autowired
    ReconciliationService cases;

    @Autowired
    AttendanceService attendance;

    @Autowired
    Doorkeeper keeper;

    @Autowired
    RegistrationService registrations;

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration person;

    @BeforeEach
    void aDoorThatWasOffline() {
        event = fixtures.runningEvent(10);
        person = fixtures.registration(event, "王小明");
        fixtures.signIn(Role.KEEPER, event.unitId());
    }

    @Test
    void anUnknownCodeIsGivenToAPersonAndTakenBackAgain() {
        happened("ABCD2345");
        DoorCase open = cases.of(event.id()).getFirst();
        assertThat(open.kind()).isEqualTo(CaseKind.UNKNOWN_CODE);
        assertThat(open.codeRead()).isEqualTo("ABCD2345");
        assertThat(cases.waiting(1_000)).extracting(DoorCase::id).contains(open.id());
        assertThat(cases.candidates(event.id(), 1))
                .extracting(CasePerson::registrationId)
                .containsExactly(person.id());

        cases.assign(open.id(), person.id(), "看过纸卡");
        assertThat(state()).isEqualTo(AttendanceState.PRESENT);
        assertThat(cases.of(event.id()).getFirst().settledBy()).isNotEmpty();
        assertThat(cases.settle(Set.of(open.id()), Settlement.KEPT, "")
                        .refused()
                        .get(open.id()))
                .isInstanceOf(CaseSettled.class);

        cases.reopen(Set.of(open.id()));
        assertThat(state()).isEqualTo(AttendanceState.EXPECTED);
        assertThat(cases.of(event.id()).getFirst().isOpen()).isTrue();
    }

    @Test
    void whoWasOnNoListIsRegisteredAndTakingItBackTakesThemOff() {
        happened("ABCD2345");
        long id = cases.of(event.id()).getFirst().id();

        cases.walkIn(id, "李四", "", "");
        DoorCase settled = cases.of(event.id()).getFirst();
        assertThat(settled.who()).isEqualTo("李*");
        long made = settled.registrationId();

        cases.reopen(Set.of(id));
        assertThat(registrations.find(made).orElseThrow().state()).isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void manyAreSettledTogetherAndAnEntryTakenBackComesBack() {
        happened(person.token());
        happened(person.token());
        happened("WXYA2345");
        List<Long> all = cases.of(event.id()).stream().map(DoorCase::id).toList();
        assertThat(cases.of(event.id()))
                .extracting(DoorCase::kind)
                .containsExactly(CaseKind.DOUBLE, CaseKind.UNKNOWN_CODE);

        cases.settle(all, Settlement.UNDONE, "测试的时候扫的");
        assertThat(cases.countWaiting()).isZero();
        assertThat(state()).as("the first of the two counts").isEqualTo(AttendanceState.PRESENT);
        cases.reopen(all);
        assertThat(cases.countWaiting()).isEqualTo(2);
        assertThat(cases.of(event.id())).allMatch(DoorCase::isOpen);
        assertThatThrownBy(() -> cases.settle(all, Settlement.ASSIGNED, "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatSomebodyElseHasSettledMeanwhileStopsNoneOfTheOthers() {
        Event other = fixtures.openEvent(10);
        AsProgram.run(() -> keeper.keep(other.id(), passed("WXYA2345")));
        happened("ABCD2345");
        happened("BCDA2345");
        fixtures.signIn(Role.ORGANISER);
        DoorCase elsewhere = cases.of(other.id()).getFirst();
        List<Long> here = cases.of(event.id()).stream().map(DoorCase::id).toList();
        cases.settle(Set.of(here.getFirst()), Settlement.KEPT, "");

        Bulk<Long> settled =
                cases.settle(List.of(here.getLast(), here.getFirst(), elsewhere.id()), Settlement.KEPT, "都看过");

        assertThat(settled.done()).containsExactlyInAnyOrder(here.getLast(), elsewhere.id());
        assertThat(settled.refused()).containsOnlyKeys(here.getFirst());
        assertThat(settled.isComplete()).isFalse();
        assertThat(cases.of(other.id()).getFirst().isOpen()).isFalse();
    }

    @Test
    void theOldestAreShownFirstAndAsManyAsAreAskedFor() {
        happened("ABCD2345");
        happened("BCDA2345");

        assertThat(cases.waiting(1))
                .extracting(DoorCase::id)
                .containsExactly(cases.of(event.id()).getFirst().id());
        assertThat(cases.countWaiting()).isEqualTo(2);
    }

    @Test
    void anotherUnitsCasesAreNobodysBusiness() {
        happened("ABCD2345");
        long id = cases.of(event.id()).getFirst().id();

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThat(cases.waiting(1_000)).extracting(DoorCase::id).doesNotContain(id);
        assertThatThrownBy(() -> cases.settle(Set.of(id), Settlement.KEPT, "")).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> cases.of(event.id())).isInstanceOf(AccessDeniedException.class);
    }

    private void happened(String code) {
        keeper.keep(event.id(), passed(code));
    }

    private static Report passed(String code) {
        return new Report(
                Report.Spot.WALL,
                1,
                Direction.ENTRY,
                EntryMethod.CAMERA,
                UUID.randomUUID().toString(),
                code,
                null,
                Report.Happened.PASSED,
                Instant.now().minusSeconds(60),
                null,
                false,
                false,
                null,
                Report.Written.NOBODY);
    }

    private AttendanceState state() {
        return AsProgram.call(() -> attendance.sheet(event.id())).getFirst().state();
    }
}
