package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class RegistrationServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    TicketService tickets;

    @Autowired
    EventService events;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSeatThatIsGivenBackIsOfferedToTheFirstOfTheWaitingList() {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        Registration second = fixtures.registration(event, "王三");

        registrations.cancel(seated.token());

        assertThat(ticket(first).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(ticket(first).waitingNumber()).isZero();
        assertThat(ticket(second).state()).isEqualTo(RegistrationState.WAITING);
        assertThat(ticket(second).waitingNumber()).isEqualTo(2);
        assertThat(tickets.one(second.token()).waitingAhead()).isZero();
        assertSeats(event, 1, 1);
    }

    @Test
    void whoGivesUpWaitingFreesNoSeat() {
        Event event = fixtures.openEvent(1);
        fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        Registration second = fixtures.registration(event, "王三");

        registrations.cancel(first.token());

        assertThat(ticket(second).state()).isEqualTo(RegistrationState.WAITING);
        assertSeats(event, 1, 1);
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        Event event = fixtures.openEvent(2);
        Registration one = fixtures.registration(event, "王一");
        fixtures.registration(event, "王二");

        registrations.cancel(one.token());
        registrations.cancel(one.token());

        assertSeats(event, 1, 0);
    }

    @Test
    void whoCancelledMayRegisterAgain() {
        Event event = fixtures.openEvent(2);
        RegisterRequest same = request(event, "王小明", Fixtures.phone());
        Registration first = registrations.register(same).getFirst();
        registrations.cancel(first.token());

        assertThat(registrations.register(same).getFirst().state()).isEqualTo(RegistrationState.SEATED);
        assertSeats(event, 1, 0);
    }

    @Test
    void theSamePersonIsDownOnlyOnce() {
        Event event = fixtures.openEvent(5);
        String phone = Fixtures.phone();
        registrations.register(request(event, "王小明", phone));

        assertThatThrownBy(() -> registrations.register(request(event, " 王 小明", "+86 " + phone)))
                .isInstanceOf(AlreadyRegistered.class);
        assertSeats(event, 1, 0);
    }

    @Test
    void aKeeperMaySayThatTheSameNameIsAnotherPerson() {
        Event event = fixtures.openEvent(5);
        String phone = Fixtures.phone();
        registrations.register(request(event, "王小明", phone));
        fixtures.signIn(Role.KEEPER, event.unitId());

        registrations.registerByUnit(
                new RegisterRequest(event.id(), List.of(new PersonToRegister("王小明", phone, false)), true, false, true));

        assertSeats(event, 2, 0);
    }

    @Test
    void aKeeperRegistersPeopleWithoutAPhone() {
        Event event = fixtures.openEvent(5);
        fixtures.signIn(Role.KEEPER, event.unitId());

        List<Registration> family = registrations.registerByUnit(new RegisterRequest(
                event.id(),
                List.of(new PersonToRegister("王大爷", "", false), new PersonToRegister("王大爷", null, false)),
                true,
                false,
                false));

        assertThat(family).extracting(Registration::source).containsOnly(Source.BY_UNIT);
        assertThat(family).extracting(Registration::maskedPhone).containsOnly("");
        assertThat(tickets.family(family.getLast().token()))
                .extracting(Ticket::name)
                .containsExactly("王大爷", "王大爷");
    }

    @Test
    void aKeeperHasToSayThatThePersonAgreed() {
        Event event = fixtures.openEvent(5);
        fixtures.signIn(Role.KEEPER, event.unitId());

        assertInvalid(
                "consent",
                () -> registrations.registerByUnit(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王大爷", "", false)), false, false, false)));
    }

    @Test
    void aKeeperOfAnotherVillageMayNotTouchTheList() {
        Event event = fixtures.openEvent(5);
        Registration one = fixtures.registration(event, "王一");
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());

        assertThatThrownBy(() -> registrations.of(event.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> registrations.reveal(one.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> registrations.cancel(one.id(), "来电")).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void aCancellationAtTheDeskNeedsAReason() {
        Event event = fixtures.openEvent(5);
        Registration one = fixtures.registration(event, "王一");
        fixtures.signIn(Role.ORGANISER);

        assertInvalid("reason", () -> registrations.cancel(one.id(), "  "));
        assertThat(registrations.cancel(one.id(), "来电").state()).isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void aResidentNeedsAPhoneAndConsent() {
        Event event = fixtures.openEvent(5);

        assertInvalid("phone", () -> registrations.register(request(event, "王一", "")));
        assertInvalid("phone", () -> registrations.register(request(event, "王一", "12012345678")));
        assertInvalid("name", () -> registrations.register(request(event, "王\u202E五", Fixtures.phone())));
        assertInvalid(
                "consent",
                () -> registrations.register(new RegisterRequest(
                        event.id(),
                        List.of(new PersonToRegister("王一", Fixtures.phone(), false)),
                        false,
                        false,
                        false)));
        assertSeats(event, 0, 0);
    }

    @Test
    void aChildNeedsAGuardiansConsent() {
        Event event = fixtures.openEvent(5);
        var child = List.of(new PersonToRegister("王小小", Fixtures.phone(), true));

        assertInvalid(
                "guardianConsent",
                () -> registrations.register(new RegisterRequest(event.id(), child, true, false, false)));
        assertThat(registrations.register(new RegisterRequest(event.id(), child, true, true, false)))
                .hasSize(1);
    }

    @Test
    void atMostTenAtOnceAndNobodyTwice() {
        Event event = fixtures.openEvent(50);
        String phone = Fixtures.phone();
        List<PersonToRegister> eleven = new ArrayList<>();
        for (int i = 0; i < RegistrationService.MOST_PEOPLE_AT_ONCE + 1; i++) {
            eleven.add(new PersonToRegister("王" + (char) ('一' + i), phone, false));
        }

        assertInvalid(
                "people", () -> registrations.register(new RegisterRequest(event.id(), eleven, true, false, false)));
        assertInvalid(
                "people",
                () -> registrations.register(new RegisterRequest(
                        event.id(), List.of(eleven.getFirst(), eleven.getFirst()), true, false, false)));
        assertInvalid(
                "people", () -> registrations.register(new RegisterRequest(event.id(), List.of(), true, false, false)));
    }

    @Test
    void aFamilyThatFindsOneSeatIsSplitInTheOrderOfTheForm() {
        Event event = fixtures.openEvent(1);
        String phone = Fixtures.phone();

        List<Registration> family = registrations.register(new RegisterRequest(
                event.id(),
                List.of(new PersonToRegister("王一", phone, false), new PersonToRegister("王二", phone, false)),
                true,
                false,
                false));

        assertThat(family)
                .extracting(Registration::state)
                .containsExactly(RegistrationState.SEATED, RegistrationState.WAITING);
        assertThat(family)
                .extracting(Registration::party)
                .containsOnly(family.getFirst().party());
    }

    @Test
    void namesAreTakenOnlyWhileRegistrationIsOpen() {
        Instant start = fixtures.tomorrowAt(14);
        Event notYet = published(start, start.minus(Duration.ofHours(1)), start);
        Event over = published(
                start, Instant.now().minus(Duration.ofDays(2)), Instant.now().minus(Duration.ofDays(1)));

        assertThatThrownBy(() -> registrations.register(request(notYet, "王一", Fixtures.phone())))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> registrations.register(request(over, "王一", Fixtures.phone())))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void aDraftIsUnknownAndACancelledEventTakesNoNames() {
        Event draft = AsProgram.call(
                () -> events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(9), 10), "测试"));
        Event cancelled = fixtures.openEvent(10);
        AsProgram.run(() -> events.cancel(cancelled.id(), "停电"));

        assertThatThrownBy(() -> registrations.register(request(draft, "王一", Fixtures.phone())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registrations.register(request(cancelled, "王一", Fixtures.phone())))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void nobodyIsCalledToACancelledEvent() {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");
        Registration waiting = fixtures.registration(event, "王二");
        AsProgram.run(() -> events.cancel(event.id(), "停电"));

        registrations.cancel(seated.token());

        assertThat(ticket(waiting).state()).isEqualTo(RegistrationState.WAITING);
    }

    @Test
    void moreSeatsAreOfferedToThoseWhoWait() {
        Event event = fixtures.openEvent(1);
        fixtures.registration(event, "王一");
        Registration waiting = fixtures.registration(event, "王二");
        Event fresh = events.find(event.id()).orElseThrow();
        AsProgram.run(() -> events.save(withCapacity(fresh, 2), "测试"));

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(ticket(waiting).state()).isEqualTo(RegistrationState.OFFERED));
        assertSeats(event, 2, 0);
    }

    @Test
    void manyWhoCancelAtOnceNeverBlockEachOtherAndEverySeatIsPassedOn() throws Exception {
        Event event = fixtures.openEvent(10);
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(fixtures.registration(event, "王一"));
        }
        List<Callable<Registration>> cancelling = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            Registration one = all.get(i);
            cancelling.add(() -> registrations.cancel(one.token()));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Registration> answer : threads.invokeAll(cancelling)) {
                assertThat(answer.get().state()).isEqualTo(RegistrationState.CANCELLED);
            }
        }

        assertSeats(event, 10, 5);
        assertThat(AsProgram.call(() -> registrations.of(event.id())))
                .filteredOn(row -> row.state().hasSeat())
                .hasSize(10);
    }

    private Registration ticket(Registration registration) {
        return registrations.ticket(registration.token()).orElseThrow();
    }

    private void assertSeats(Event event, int taken, int waiting) {
        Event now = events.find(event.id()).orElseThrow();
        assertThat(now.taken()).as("taken").isEqualTo(taken);
        assertThat(now.waiting()).as("waiting").isEqualTo(waiting);
    }

    private static void assertInvalid(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    private static RegisterRequest request(Event event, String name, String phone) {
        return new RegisterRequest(event.id(), List.of(new PersonToRegister(name, phone, false)), true, false, false);
    }

    private Event published(Instant start, Instant opens, Instant closes) {
        EventDraft draft = fixtures.draft(fixtures.venue(), null, start, 10);
        var limited = new EventDraft(
                null,
                0,
                draft.kind(),
                draft.title(),
                draft.description(),
                null,
                null,
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                opens.truncatedTo(ChronoUnit.MILLIS),
                closes.truncatedTo(ChronoUnit.MILLIS),
                draft.capacity());
        return fixtures.publish(AsProgram.call(() -> events.save(limited, "测试")));
    }

    private static EventDraft withCapacity(Event event, int capacity) {
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
}
