package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** A role that is held for one event opens its door and nobody else's. */
@DatabaseTest
class DoorOfOneEventTest {

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    AttendanceService attendance;

    @Autowired
    Fixtures fixtures;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aKeeperOfOneEventOpensItsDoorAndReadsItsSheet() {
        Event event = fixtures.runningEvent(10);
        Event other = fixtures.runningEvent(10);
        fixtures.signIn(fixtures.account(Set.of(Grant.ofEvent(Role.KEEPER, event.id()))));
        doorLinks.makeLink(event.id(), "前门");
        assertThat(doorLinks.links(event.id())).hasSize(1);
        attendance.sheet(event.id());
        assertThatThrownBy(() -> doorLinks.makeLink(other.id(), "前门")).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> doorLinks.links(other.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> attendance.sheet(other.id())).isInstanceOf(NotYourUnit.class);
    }
}
