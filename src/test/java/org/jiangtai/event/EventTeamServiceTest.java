package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class EventTeamServiceTest {

    @Autowired
    EventTeamService teams;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoJoinsSeesThisEventAndNoOther() {
        Event event = fixtures.openEvent(10);
        Event other = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.KEEPER, fixtures.unit().id());
        fixtures.signIn(helper);
        assertThatThrownBy(() -> events.require(event.id())).isInstanceOf(NotYourUnit.class);

        join(event, helper, Role.KEEPER);
        fixtures.signIn(helper);
        assertThat(events.require(event.id()).id()).isEqualTo(event.id());
        assertThat(seen()).contains(event.id()).doesNotContain(other.id());
        assertThatThrownBy(() -> events.require(other.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> events.save(EventDraft.of(event), "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOrganiserOfOneEventChangesItAndNoOther() {
        Event event = fixtures.openEvent(10);
        Event other = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.LECTURER, fixtures.unit().id());
        join(event, helper, Role.ORGANISER);
        fixtures.signIn(helper);
        assertThat(events.save(EventDraft.of(event), "").id()).isEqualTo(event.id());
        assertThatThrownBy(() -> events.save(EventDraft.of(other), "")).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> events.cancel(other.id(), "停电")).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void whatIsHeldForTheZoneDoesNotWidenWhatIsHeldForAVillage() {
        Unit own = fixtures.unit();
        Event ownEvent = fixtures.openEvent(fixtures.venue(own, 100), fixtures.tomorrowAt(9), 10);
        Event other = fixtures.openEvent(10);
        fixtures.signIn(fixtures.account(Set.of(Grant.ofUnit(Role.KEEPER, own.id()), Grant.ofZone(Role.REVIEWER))));
        assertThat(events.require(other.id()).id()).as("a reviewer reads all").isEqualTo(other.id());
        assertThat(events.poster(ownEvent.id()).id()).isEqualTo(ownEvent.id());
        assertThatThrownBy(() -> events.poster(other.id()))
                .as("posters are for the keeper, who keeps one village")
                .isInstanceOf(NotYourUnit.class);
    }

    @Test
    void whoIsLetGoSeesNothingOfItAnyMore() {
        Event event = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.KEEPER, fixtures.unit().id());
        join(event, helper, Role.KEEPER);
        join(event, helper, Role.KEEPER);
        assertThat(teams.team(event.id()).members()).singleElement().satisfies(member -> {
            assertThat(member.account().id()).isEqualTo(helper.id());
            assertThat(member.role()).isEqualTo(Role.KEEPER);
        });
        teams.leave(event.id(), helper.id(), Role.KEEPER);
        assertThat(teams.team(event.id()).members()).isEmpty();
        fixtures.signIn(helper);
        assertThatThrownBy(() -> events.require(event.id())).isInstanceOf(NotYourUnit.class);
        assertThat(seen()).doesNotContain(event.id());
    }

    @Test
    void anotherUnitsOrganiserAndAHelperGiveNothing() {
        Event event = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.KEEPER, fixtures.unit().id());
        fixtures.signIn(Role.ORGANISER, fixtures.unit().id());
        assertThatThrownBy(() -> teams.join(event.id(), helper.id(), Role.KEEPER))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> teams.team(event.id())).isInstanceOf(NotYourUnit.class);

        join(event, helper, Role.ORGANISER);
        fixtures.signIn(helper);
        assertThat(teams.team(event.id()).mayChange()).isFalse();
        assertThatThrownBy(() -> teams.join(event.id(), helper.id(), Role.KEEPER))
                .isInstanceOf(NotYourUnit.class);
    }

    @Test
    void onlyTwoRolesCanBeHeldForAnEventAndAnAuditorHoldsNone() {
        Event event = fixtures.openEvent(10);
        Account helper = fixtures.account(Role.KEEPER, null);
        Account auditor = fixtures.account(Role.AUDITOR, null);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> teams.join(event.id(), helper.id(), Role.REVIEWER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> teams.join(event.id(), auditor.id(), Role.KEEPER))
                .isInstanceOf(InvalidInput.class);
        assertThat(teams.team(event.id()).choices())
                .anyMatch(choice -> choice.id() == helper.id())
                .noneMatch(choice -> choice.id() == auditor.id());
    }

    private void join(Event event, Account helper, Role role) {
        fixtures.signIn(Role.ORGANISER);
        teams.join(event.id(), helper.id(), role);
    }

    private List<Long> seen() {
        return events.between(Instant.now(), Instant.now().plus(Duration.ofDays(3))).stream()
                .map(Event::id)
                .toList();
    }
}
