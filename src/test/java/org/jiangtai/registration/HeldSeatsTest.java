package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Hold;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Seats that are kept for a unit's people until a time. */
@DatabaseTest
class HeldSeatsTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    TermsService terms;

    @Autowired
    EventService events;

    @Autowired
    RegistrationClock clock;

    @Autowired
    JdbcClient database;

    private Unit village;
    private Unit other;

    @BeforeEach
    void units() {
        village = fixtures.unit();
        other = fixtures.unit();
    }

    @Test
    void theUnitsPeopleTakeWhatIsKeptForThemFirstAndOthersOnlyWhatIsOpen() {
        Event event = event(5, 2, 0);

        assertThat(register(event, village).state()).isEqualTo(RegistrationState.SEATED);
        assertFigures(event, 1, 1, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(register(event, null).state()).isEqualTo(RegistrationState.SEATED);
        }
        assertThat(events.find(event.id()).orElseThrow().seatsLeft()).isZero();
        assertThat(register(event, null).state()).isEqualTo(RegistrationState.WAITING);
        assertThat(register(event, village).state()).isEqualTo(RegistrationState.SEATED);
        assertThat(register(event, village).state()).isEqualTo(RegistrationState.WAITING);
        assertFigures(event, 5, 0, 2);
    }

    @Test
    void aSeatOfTheUnitGoesToTheNextOfTheUnitAndAnOpenOneToTheFirst() {
        Event event = event(2, 1, 0);
        Registration ofVillage = register(event, village);
        Registration open = register(event, null);
        Registration first = register(event, null);
        Registration second = register(event, village);

        registrations.cancel(ofVillage.token());
        assertThat(ticket(second).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(ticket(first).state()).isEqualTo(RegistrationState.WAITING);

        registrations.cancel(open.token());
        assertThat(ticket(first).state()).isEqualTo(RegistrationState.OFFERED);
        assertFigures(event, 2, 0, 0);
    }

    @Test
    void aSeatOfTheUnitThatNobodyOfItWantsStaysKept() {
        Event event = event(2, 1, 0);
        Registration ofVillage = register(event, village);
        register(event, null);
        Registration waiting = register(event, null);

        registrations.cancel(ofVillage.token());

        assertThat(ticket(waiting).state()).isEqualTo(RegistrationState.WAITING);
        assertFigures(event, 1, 1, 1);
    }

    @Test
    void whoWritesForOthersPutsDownTheOwnPeopleOnly() {
        Event event = events.find(event(5, 2, 1).id()).orElseThrow();
        fixtures.signIn(Role.KEEPER, event.unitId());
        var theirs = new RegisterRequest(
                event.id(), List.of(new PersonToRegister("王大爷", "", false)), true, false, false, other.id());

        assertThat(terms.formByUnit(event.id()).units()).isEmpty();
        assertThat(terms.form(event).units())
                .as("the form of residents, whoever looks")
                .hasSize(2);
        assertThatThrownBy(() -> registrations.registerByUnit(theirs)).isInstanceOf(NotYourUnit.class);

        fixtures.signIn(fixtures.account(Set.of(Grant.ofEvent(Role.KEEPER, event.id()))));
        assertThat(terms.formByUnit(event.id()).units()).hasSize(2);
        assertThat(registrations.registerByUnit(theirs)).hasSize(1);
    }

    @Test
    void atTheSetTimeWhatNobodyTookIsOfferedInOrder() {
        Event event = event(3, 2, 0);
        register(event, null);
        Registration first = register(event, null);
        Registration second = register(event, null);
        Registration third = register(event, null);
        database.sql("update event_seats set held_until = ? where event_id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1), event.id())
                .update();

        clock.look();

        assertThat(ticket(first).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(ticket(second).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(ticket(third).state()).isEqualTo(RegistrationState.WAITING);
        assertFigures(event, 3, 0, 1);
        assertThat(terms.form(events.find(event.id()).orElseThrow()).units()).isEmpty();
    }

    @Test
    void whoRegistersAfterTheTimeFindsTheSeatsOpenThoughNobodyLookedYet() {
        Event event = event(2, 2, 0);
        database.sql("update event_seats set held_until = ? where event_id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1), event.id())
                .update();

        assertThat(register(event, null).state()).isEqualTo(RegistrationState.SEATED);
        assertFigures(event, 1, 0, 0);
    }

    @Test
    void moreThanThereIsIsNotKept() {
        Event event = fixtures.openEvent(3);
        fixtures.registration(event, "王一");

        assertThatThrownBy(() -> keep(event, 3, 0)).isInstanceOf(InvalidInput.class);
        keep(event, 2, 0);
        assertThatThrownBy(() -> keep(event, 2, 1)).isInstanceOf(InvalidInput.class);
        assertThat(AsProgram.call(() -> terms.of(event.id())).holds()).containsExactly(new Hold(village.id(), 2, 0));
        assertThatThrownBy(() -> AsProgram.call(() ->
                        events.save(capacity(AsProgram.call(() -> events.require(event.id())), 2), "测试")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aResidentChoosesAmongTheUnitsOfTheEventAndAKeeperSetsNothing() {
        Event event = event(3, 1, 0);

        assertThatThrownBy(() -> register(event, fixtures.unit())).isInstanceOf(InvalidInput.class);
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThatThrownBy(() -> terms.save(event.id(), new RegistrationTerms(true, List.of(), null, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNoLongerKeptIsOfferedAtOnce() {
        Event event = event(2, 2, 0);
        Registration waiting = register(event, null);
        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING);

        AsProgram.run(() -> terms.save(event.id(), new RegistrationTerms(false, List.of(), null, List.of())));

        assertThat(ticket(waiting).state()).isEqualTo(RegistrationState.OFFERED);
    }

    @Test
    void manyOfAllUnitsAtOnceFillExactlyWhatIsTheirs() throws Exception {
        Event event = event(20, 6, 4);
        List<Callable<Registration>> asking = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asking.add(() -> register(event, village));
            asking.add(() -> register(event, other));
            asking.add(() -> register(event, null));
        }
        Collections.shuffle(asking, new Random(3));
        List<Registration> got = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Registration> answer : threads.invokeAll(asking)) {
                got.add(answer.get());
            }
        }

        assertThat(got)
                .filteredOn(row -> row.state() == RegistrationState.SEATED)
                .hasSize(20);
        assertThat(seatedOf(got, village)).isGreaterThanOrEqualTo(6);
        assertThat(seatedOf(got, other)).isGreaterThanOrEqualTo(4);
        assertFigures(event, 20, 0, 40);
        assertThat(AsProgram.call(() -> terms.of(event.id())).holds())
                .containsExactly(new Hold(village.id(), 6, 6), new Hold(other.id(), 4, 4));
    }

    private static long seatedOf(List<Registration> got, Unit unit) {
        return got.stream()
                .filter(row ->
                        row.state() == RegistrationState.SEATED && row.unitId() != null && row.unitId() == unit.id())
                .count();
    }

    private Event event(int capacity, int forVillage, int forOther) {
        Event event = fixtures.openEvent(capacity);
        keep(event, forVillage, forOther);
        return event;
    }

    private void keep(Event event, int forVillage, int forOther) {
        List<Hold> holds = new ArrayList<>(List.of(new Hold(village.id(), forVillage, 0)));
        if (forOther > 0) {
            holds.add(new Hold(other.id(), forOther, 0));
        }
        Instant until = event.startsAt().minus(Duration.ofHours(1));
        AsProgram.run(() -> terms.save(event.id(), new RegistrationTerms(false, holds, until, List.of())));
    }

    private Registration register(Event event, @Nullable Unit unit) {
        return registrations
                .register(new RegisterRequest(
                        event.id(),
                        List.of(new PersonToRegister("王一", Fixtures.phone(), false)),
                        true,
                        false,
                        false,
                        unit == null ? null : unit.id()))
                .getFirst();
    }

    private static EventDraft capacity(Event event, int capacity) {
        return new EventDraft(
                event.id(),
                event.version(),
                event.kind(),
                event.title(),
                event.description(),
                null,
                null,
                event.venueId(),
                event.language(),
                event.startsAt(),
                event.endsAt(),
                event.registrationOpensAt(),
                event.registrationClosesAt(),
                capacity);
    }

    private Registration ticket(Registration registration) {
        return registrations.ticket(registration.token()).orElseThrow();
    }

    private void assertFigures(Event event, int taken, int held, int waiting) {
        Event now = events.find(event.id()).orElseThrow();
        assertThat(now.taken()).as("taken").isEqualTo(taken);
        assertThat(now.admission().held()).as("held").isEqualTo(held);
        assertThat(now.waiting()).as("waiting").isEqualTo(waiting);
    }
}
