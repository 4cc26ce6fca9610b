package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A freed seat is offered to the next for a time, in order, and goes on if nobody answers. */
@DatabaseTest
class WaitingListTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    SeatOfferService offers;

    @Autowired
    EventService events;

    @Autowired
    RegistrationClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ZoneId zone;

    @Test
    void whoIsOfferedASeatHasFourHoursAndTakesItWithOneTap() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration next = fixtures.registration(event, "王二");
        registrations.cancel(seated.token());

        Registration offered = ticket(next);
        assertThat(offered.state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(offered.offerUntil())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(239)),
                        Instant.now().plus(Duration.ofHours(4)));
        assertSeats(event, 1, 0);

        for (int i = 0; i < 2; i++) {
            assertThat(offers.accept(next.token()).state()).isEqualTo(RegistrationState.SEATED);
        }
        assertThat(ticket(next).offerUntil()).isNull();
        assertSeats(event, 1, 0);
    }

    @Test
    void onTheDayItIsOneHourAndNeverPastTheStart() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(25)).truncatedTo(ChronoUnit.MILLIS);
        Event event = fixtures.openEvent(fixtures.venue(), soon, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration next = fixtures.registration(event, "王二");

        registrations.cancel(seated.token());

        assertThat(ticket(next).offerUntil()).isEqualTo(event.startsAt());
    }

    @Test
    void whoDoesNotAnswerGoesToTheEndAndTheNextIsAsked() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        Registration second = fixtures.registration(event, "王三");
        registrations.cancel(seated.token());

        letPass(first);
        clock.look();

        assertThat(ticket(first).state()).isEqualTo(RegistrationState.WAITING);
        assertThat(ticket(first).waitingNumber()).isEqualTo(3);
        assertThat(ticket(second).state()).isEqualTo(RegistrationState.OFFERED);
        assertSeats(event, 1, 1);
    }

    @Test
    void whoAnswersTooLateFindsTheSeatWithTheNextOrKeepsItIfNobodyWaits() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        registrations.cancel(seated.token());
        letPass(first);

        assertThat(offers.accept(first.token()).state()).isEqualTo(RegistrationState.SEATED);

        Registration second = fixtures.registration(event, "王三");
        Registration third = fixtures.registration(event, "王四");
        registrations.cancel(first.token());
        letPass(second);
        assertThat(offers.accept(second.token()).state()).isEqualTo(RegistrationState.WAITING);
        assertThat(ticket(third).state()).isEqualTo(RegistrationState.OFFERED);
        assertThatThrownBy(() -> offers.accept(second.token())).isInstanceOf(OfferOver.class);
    }

    @Test
    void whoNeverAnswersLeavesTheListAndWhoHasNoPhoneStays() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration silent = fixtures.registration(event, "王二");
        registrations.cancel(seated.token());
        for (int i = 0; i < 2; i++) {
            letPass(silent);
            clock.look();
        }
        assertThat(ticket(silent).state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(ticket(silent).cancelReason()).isNotEmpty();
        assertSeats(event, 0, 0);

        Registration other = fixtures.registration(event, "王三");
        Registration elder = byUnit(event);
        registrations.cancel(other.token());
        for (int i = 0; i < 3; i++) {
            assertThat(ticket(elder).isAnsweredByOthers()).isTrue();
            letPass(elder);
            clock.look();
        }
        assertThat(ticket(elder).state()).isEqualTo(RegistrationState.OFFERED);
    }

    @Test
    void theKeeperAcceptsForWhoHasNoPhoneAndAnotherVillagesDoesNot() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration elder = byUnit(event);
        registrations.cancel(seated.token());

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> offers.acceptFor(elder.id())).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThat(offers.acceptFor(elder.id()).state()).isEqualTo(RegistrationState.SEATED);
    }

    @Test
    void whoDeclinesLetsTheNextHaveIt() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        Registration second = fixtures.registration(event, "王三");
        registrations.cancel(seated.token());

        registrations.cancel(first.token());

        assertThat(ticket(second).state()).isEqualTo(RegistrationState.OFFERED);
        assertSeats(event, 1, 0);
    }

    @Test
    void onceTheEventBeginsNobodyIsAskedAndAnOpenOfferIsGoodAtTheDoor() {
        Event event = inDays(3, 1);
        Registration seated = fixtures.registration(event, "王一");
        Registration first = fixtures.registration(event, "王二");
        Registration second = fixtures.registration(event, "王三");
        registrations.cancel(seated.token());
        letPass(first);
        startNow(event);

        clock.look();
        assertThat(ticket(first).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(ticket(first).offerUntil()).isNull();

        registrations.cameIn(List.of(first.id(), second.id()));
        assertThat(ticket(first).state()).isEqualTo(RegistrationState.SEATED);
        assertThat(ticket(second).state()).isEqualTo(RegistrationState.WAITING);
    }

    /** Whatever happens at once: never more seats than there are, and whoever is asked stood before whoever is not. */
    @Test
    void manyWhoCancelAnswerAndMissAtOnceNeverOversellAndKeepTheOrder() throws Exception {
        Event event = inDays(3, 8);
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(fixtures.registration(event, "王一"));
        }
        all.subList(0, 4).forEach(one -> registrations.cancel(one.token()));
        letPass(all.get(8));
        letPass(all.get(9));
        List<Callable<Object>> deeds = new ArrayList<>();
        all.subList(4, 8).forEach(one -> deeds.add(() -> registrations.cancel(one.token())));
        all.subList(8, 12).forEach(one -> deeds.add(() -> acceptIfStillOffered(one)));
        all.subList(20, 24).forEach(one -> deeds.add(() -> registrations.cancel(one.token())));
        for (int i = 0; i < 4; i++) {
            deeds.add(() -> {
                AsProgram.run(() -> registrations.tendWaitingList(event.id()));
                return true;
            });
            deeds.add(() -> fixtures.registration(event, "王二"));
        }
        Collections.shuffle(deeds, new Random(7));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> answer : threads.invokeAll(deeds)) {
                answer.get();
            }
        }

        List<Registration> now = AsProgram.call(() -> registrations.of(event.id()));
        assertThat(now).filteredOn(row -> row.state().hasSeat()).hasSize(8);
        long waiting = now.stream()
                .filter(row -> row.state() == RegistrationState.WAITING)
                .count();
        assertSeats(event, 8, (int) waiting);
        List<Registration> stillInLine = all.subList(12, 40).stream()
                .map(this::ticket)
                .filter(row -> row.state() != RegistrationState.CANCELLED)
                .sorted(Comparator.comparingLong(Registration::id))
                .toList();
        assertThat(stillInLine.stream()
                        .dropWhile(row -> row.state().hasSeat())
                        .noneMatch(row -> row.state().hasSeat()))
                .as("nobody was asked before who stood further behind")
                .isTrue();
    }

    @Test
    void namesAreTakenByTheServersClock() {
        Event event = inDays(3, 5);
        assertThat(fixtures.registration(event, "王一").state()).isEqualTo(RegistrationState.SEATED);

        database.sql("update event_released set registration_closes_at = ? where event_id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1), event.id())
                .update();
        assertThatThrownBy(() -> fixtures.registration(event, "王二")).isInstanceOf(NotOpen.class);

        database.sql("update event_released set registration_closes_at = starts_at, registration_opens_at = ? "
                        + "where event_id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).plusMinutes(5), event.id())
                .update();
        assertThatThrownBy(() -> fixtures.registration(event, "王三")).isInstanceOf(NotOpen.class);
    }

    private boolean acceptIfStillOffered(Registration one) {
        try {
            return offers.accept(one.token()).state().hasSeat();
        } catch (OfferOver passedOn) {
            return false;
        }
    }

    private Event inDays(int days, int capacity) {
        Instant start = Instant.now()
                .atZone(zone)
                .plusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(14)
                .toInstant();
        return fixtures.openEvent(fixtures.venue(), start, capacity);
    }

    private Registration byUnit(Event event) {
        return AsProgram.call(() -> registrations.registerByUnit(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王大爷", "", false)), true, false, false)))
                .getFirst();
    }

    private void letPass(Registration offered) {
        database.sql("update registration set offer_until = ? where id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1), offered.id())
                .update();
    }

    private void startNow(Event event) {
        database.sql("update event_released set starts_at = ? where event_id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1), event.id())
                .update();
    }

    private Registration ticket(Registration registration) {
        return registrations.ticket(registration.token()).orElseThrow();
    }

    private void assertSeats(Event event, int taken, int waiting) {
        Event now = events.find(event.id()).orElseThrow();
        assertThat(now.taken()).as("taken").isEqualTo(taken);
        assertThat(now.waiting()).as("waiting").isEqualTo(waiting);
    }
}
