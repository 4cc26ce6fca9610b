package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RosterServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RosterService roster;

    @Autowired
    RegistrationService registrations;

    @Test
    void peopleAreFoundByNameLastFourDigitsAndWholeNumber() {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration one = register(event, "欧阳晓梅", phone);
        register(event, "李四", "13900000000");
        fixtures.signIn(Role.ORGANISER);

        assertThat(roster.matching(event.id(), "晓梅")).containsExactly(one.id());
        assertThat(roster.matching(event.id(), phone.substring(7))).containsExactly(one.id());
        assertThat(roster.matching(event.id(), "+86 " + phone)).containsExactly(one.id());
        assertThat(roster.matching(event.id(), "%")).isEmpty();
        assertThat(roster.matching(event.id(), " ")).isEmpty();
    }

    @Test
    void whoComesNoMoreIsStillFoundAtTheDesk() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王小明");
        registrations.cancel(one.token());
        fixtures.signIn(Role.ORGANISER);

        assertThat(roster.matching(event.id(), "小明")).containsExactly(one.id());
    }

    @Test
    void whoSeesNamesAndNumbersInFullIsRecorded() throws NoSuchMethodException {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        Registration one = register(event, "欧阳晓梅", phone);
        fixtures.signIn(Role.KEEPER, event.unitId());

        assertThat(roster.contacts(event.id())).containsEntry(one.id(), new FullContact("欧阳晓梅", phone));
        assertThat(roster.namesForPaper(event.id())).containsEntry(one.id(), "欧阳晓梅");
        assertThat(roster.ticketToPrint(one.id())).isEqualTo(one.token());
        for (String method : List.of("contacts", "namesForPaper", "ticketToPrint")) {
            assertThat(RosterService.class.getMethod(method, long.class).isAnnotationPresent(SeesPersonalData.class))
                    .as(method)
                    .isTrue();
        }
    }

    @Test
    void anotherUnitsKeeperAndTheAuditorSeeNothingInFull() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王小明");

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> roster.contacts(event.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> roster.ticketToPrint(one.id())).isInstanceOf(NotYourUnit.class);

        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> roster.contacts(event.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roster.namesForPaper(event.id())).isInstanceOf(AccessDeniedException.class);
    }

    private Registration register(Event event, String name, String phone) {
        return registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister(name, phone, false)), true, false, false))
                .getFirst();
    }
}
