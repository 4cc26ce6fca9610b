package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class PastRegistrationsTest {

    private static final Instant LAST_MONTH =
            Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    TicketService tickets;

    @Autowired
    PastRegistrations past;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @Test
    void seatsFillUpInTheOrderTheyCameAndTheRestWait() {
        Event event = fixtures.openEvent(2);

        var stored = store(
                event,
                List.of(person("王芳", null), person("李军", LAST_MONTH)),
                List.of(person("赵敏", null)),
                List.of(person("钱伟", null)));

        assertThat(stored)
                .extracting(PastRegistrations.Stored::state)
                .containsExactly(
                        RegistrationState.SEATED,
                        RegistrationState.CANCELLED,
                        RegistrationState.SEATED,
                        RegistrationState.WAITING);
        Event after = events.find(event.id()).orElseThrow();
        assertThat(after.taken()).isEqualTo(2);
        assertThat(after.waiting()).isEqualTo(1);
    }

    @Test
    void aWalkInHadASeatEvenInAFullHall() {
        Event event = fixtures.openEvent(1);
        var walkIn = new PastPerson("孙丽", null, Source.WALK_IN, LAST_MONTH, null);

        var stored = store(event, List.of(person("王芳", null)), List.of(walkIn));

        assertThat(stored).extracting(PastRegistrations.Stored::state).containsOnly(RegistrationState.SEATED);
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(2);
    }

    @Test
    void eachKeepsItsTimeItsPartyAndATicketAndNobodyIsTold(ApplicationEvents news) {
        var stored = store(fixtures.openEvent(10), List.of(person("王芳", null), person("王军", null)));

        Registration first = registrations.ticket(stored.getFirst().token()).orElseThrow();
        assertThat(first.registeredAt()).isEqualTo(LAST_MONTH);
        assertThat(tickets.family(first.token())).hasSize(2);
        assertThat(news.stream(PeoplePutDown.class)).isEmpty();
    }

    @Test
    void aWrongPhoneIsRefusedAndNothingIsStored() {
        Event event = fixtures.openEvent(10);
        var wrong = new PastPerson("王芳", "12345", Source.BY_UNIT, LAST_MONTH, null);

        assertThatThrownBy(() -> store(event, List.of(person("李军", null)), List.of(wrong)))
                .isInstanceOf(InvalidInput.class);
        assertThat(AsProgram.call(() -> registrations.of(event.id()))).isEmpty();
        assertThat(events.find(event.id()).orElseThrow().taken()).isZero();
    }

    @SafeVarargs
    private List<PastRegistrations.Stored> store(Event event, List<PastPerson>... parties) {
        return AsProgram.call(() -> past.store(event.id(), List.of(parties)));
    }

    private static PastPerson person(String name, @Nullable Instant cancelledAt) {
        return new PastPerson(name, Fixtures.phone(), Source.SELF, LAST_MONTH, cancelledAt);
    }
}
