package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.OwnRegistrationService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class LeaveServiceTest {

    @Autowired
    LeaveService leaves;

    @Autowired
    AttendanceService attendance;

    @Autowired
    WallService wall;

    @Autowired
    WallScreens walls;

    @Autowired
    RegistrationService registrations;

    @Autowired
    OwnRegistrationService own;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration ticket;

    @BeforeEach
    void somebodyWithATicket() {
        event = fixtures.runningEvent(10);
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void theHolderAsksAndTakesItBackUntilTheEventBegins() {
        leaves.askByTicket(ticket.token(), " 走亲戚 ");
        leaves.askByTicket(ticket.token(), "再说一遍");

        assertThat(leaves.of(ticket.id())).hasValueSatisfying(leave -> {
            assertThat(leave.reason()).isEqualTo("走亲戚");
            assertThat(leave.byPerson()).isTrue();
        });
        assertThat(line().state()).isEqualTo(AttendanceState.EXCUSED);
        assertThat(events.find(event.id()).orElseThrow().taken())
                .as("the seat stays")
                .isEqualTo(1);

        leaves.withdrawByTicket(ticket.token());
        assertThat(line().state()).isEqualTo(AttendanceState.EXPECTED);
    }

    @Test
    void whoComesAfterAllIsPresent() {
        leaves.askByTicket(ticket.token(), "");
        String code = walls.screen(AsProgram.call(() -> walls.screenKey(event.id(), 1)))
                .code();

        assertThat(wall.confirm(code, null, java.util.UUID.randomUUID().toString(), ticket.token())
                        .admitted())
                .isTrue();

        assertThat(line().state()).isEqualTo(AttendanceState.PRESENT);
    }

    @Test
    void thePersonSeesWhatIsKeptOfItAndTakesTheWordsBackWithTheConsent() {
        leaves.askByTicket(ticket.token(), "住院了");
        assertThat(own.see(ticket.token()).leave().reason()).isEqualTo("住院了");

        own.delete(ticket.token());

        assertThat(own.see(ticket.token()).leave().reason()).isEmpty();
        assertThat(leaves.of(ticket.id()))
                .hasValueSatisfying(leave -> assertThat(leave.reason()).isEmpty());
    }

    @Test
    void onceCancelledThereIsNothingToExcuse() {
        registrations.cancel(ticket.token());

        assertThatThrownBy(() -> leaves.askByTicket(ticket.token(), "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theDeskEntersItWithAReasonForItsOwnPeopleOnly() {
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThatThrownBy(() -> leaves.enter(ticket.id(), " ")).isInstanceOf(InvalidInput.class);
        leaves.enter(ticket.id(), "电话里说的");
        assertThat(leaves.of(ticket.id()).orElseThrow().byPerson()).isFalse();

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> leaves.withdraw(ticket.id())).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> leaves.withdraw(ticket.id())).isInstanceOf(AccessDeniedException.class);
    }

    private AttendanceLine line() {
        return AsProgram.call(() -> attendance.sheet(event.id())).getFirst();
    }
}
