package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PaperServiceTest {

    private static final Instant NOW =
            Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    PaperService paper;

    @Autowired
    PaperApprovalService approvals;

    @Autowired
    AttendanceService attendance;

    @Autowired
    RegistrationService registrations;

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration person;
    Account approver;

    @BeforeEach
    void somebodyOnPaper() {
        event = fixtures.runningEvent(10);
        person = fixtures.registration(event, "王小明");
        approver = fixtures.account(Role.ORGANISER, event.unitId());
        fixtures.signIn(Role.KEEPER, event.unitId());
    }

    @Test
    void whatIsTypedCountsAtOnceAndIsMarkedUntilTheApproverConfirmsIt() {
        paper.enter(head(), person.id(), NOW);
        paper.enterWalkIn(head(), "李四", "", NOW);

        assertThat(sheet()).extracting(AttendanceLine::state).containsOnly(AttendanceState.PRESENT);
        assertThat(sheet()).extracting(AttendanceLine::toConfirm).containsOnly(true);

        fixtures.signIn(approver);
        assertThat(approvals.waiting()).isEqualTo(1);
        PaperBatch batch = approvals.mine().getFirst();
        assertThat(batch.entries()).isEqualTo(2);
        assertThat(approvals.lines(batch.id())).extracting(PaperEntry::walkIn).containsExactly(false, true);
        approvals.approve(List.of(batch.id()));

        assertThat(sheet()).extracting(AttendanceLine::toConfirm).containsOnly(false);
        assertThat(approvals.waiting()).isZero();
        assertThatThrownBy(() -> approvals.refuse(batch.id(), "晚了")).isInstanceOf(AlreadyDecided.class);
    }

    @Test
    void whatIsRefusedCountsNoMoreAndWhoWasAddedIsTakenOff() {
        paper.enter(head(), person.id(), NOW);
        PaperEntry added = paper.enterWalkIn(head(), "李四", Fixtures.phone(), NOW);

        fixtures.signIn(approver);
        long batch = approvals.mine().getFirst().id();
        assertThatThrownBy(() -> approvals.refuse(batch, " ")).isInstanceOf(InvalidInput.class);
        approvals.refuse(batch, "签名不是本人");

        assertThat(sheet()).extracting(AttendanceLine::state).containsExactly(AttendanceState.EXPECTED);
        assertThat(registrations.find(added.registrationId()).orElseThrow().state())
                .isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void theApproverIsAnOrganiserOfTheEventAndNeverWhoTypes() {
        assertThat(paper.approvers(event.id())).extracting(AccountChoice::id).contains(approver.id());
        Account elsewhere = fixtures.account(Role.ORGANISER, fixtures.unit().id());
        assertThatThrownBy(() -> paper.enter(head(elsewhere), person.id(), NOW)).isInstanceOf(InvalidInput.class);

        Account typist = fixtures.signIn(Role.ORGANISER, event.unitId());
        assertThatThrownBy(() -> paper.enter(head(typist), person.id(), NOW)).isInstanceOf(InvalidInput.class);
        paper.enter(head(), person.id(), NOW);
        long batch = approvals.of(event.id()).getFirst().id();
        assertThatThrownBy(() -> approvals.approve(List.of(batch))).isInstanceOf(NotYourDecision.class);
    }

    @Test
    void aLineIsTakenBackByWhoTypedItWhileNobodyHasDecided() {
        PaperEntry line = paper.enter(head(), person.id(), NOW);
        assertThatThrownBy(() -> paper.enter(head(), person.id(), NOW)).isInstanceOf(InvalidInput.class);

        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThatThrownBy(() -> paper.undo(line.lineId())).isInstanceOf(NotYourDecision.class);
        paper.enterWalkIn(head(), "赵六", "", NOW);
        long own = approvals
                .lines(approvals.of(event.id()).getFirst().id())
                .getFirst()
                .lineId();
        paper.undo(own);

        assertThat(sheet()).extracting(AttendanceLine::presentSince).containsExactly(NOW);
    }

    @Test
    void theTimeAndTheReasonMustBeRight() {
        assertThatThrownBy(() -> paper.enter(head(), person.id(), Instant.now().plusSeconds(600)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> paper.enter(new PaperHead(event.id(), 1, "", approver.id()), person.id(), NOW))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void otherUnitsAndOtherRolesEnterNothing() {
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> paper.enter(head(), person.id(), NOW)).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.LECTURER);
        assertThatThrownBy(() -> paper.enter(head(), person.id(), NOW)).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> approvals.mine()).isInstanceOf(AccessDeniedException.class);
    }

    private PaperHead head() {
        return head(approver);
    }

    private PaperHead head(Account who) {
        return new PaperHead(event.id(), 1, "停电，纸质签到", who.id());
    }

    private List<AttendanceLine> sheet() {
        return AsProgram.call(() -> attendance.sheet(event.id()));
    }
}
