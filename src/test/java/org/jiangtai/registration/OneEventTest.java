package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A role that is held for one event opens its registrations and nobody else's. */
@DatabaseTest
class OneEventTest {

    @Autowired
    RegistrationService registrations;

    @Autowired
    Fixtures fixtures;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aKeeperOfOneEventRegistersPeopleForItAndForNoOther() {
        Event event = fixtures.openEvent(10);
        Event other = fixtures.openEvent(10);
        fixtures.registration(other, "王小明");
        fixtures.signIn(fixtures.account(Set.of(Grant.ofEvent(Role.KEEPER, event.id()))));
        registrations.registerByUnit(request(event));
        assertThat(registrations.of(event.id())).hasSize(1);
        assertThatThrownBy(() -> registrations.registerByUnit(request(other))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> registrations.of(other.id())).isInstanceOf(NotYourUnit.class);
    }

    private static RegisterRequest request(Event event) {
        return new RegisterRequest(
                event.id(), List.of(new PersonToRegister("李大爷", Fixtures.phone(), false)), true, false, false);
    }
}
