package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ContactRetentionTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationRepository rows;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void namesAndPhonesGoSixMonthsAfterTheEventAndTheFiguresStay() {
        Event event = fixtures.openEvent(10);
        Registration one = fixtures.registration(event, "王小明");

        runAt(event, Duration.ofDays(182));
        assertThat(registrations.contact(one.id()).orElseThrow().name()).isEqualTo("王小明");

        runAt(event, Duration.ofDays(184));

        FullContact left = registrations.contact(one.id()).orElseThrow();
        assertThat(left.name()).isEqualTo(ContactRetention.NOBODY);
        assertThat(left.phone()).isEmpty();
        Registration row = AsProgram.call(() -> registrations.of(event.id())).getFirst();
        assertThat(row.maskedName()).doesNotContain("王");
        assertThat(row.lastFour()).isEmpty();
        assertThat(row.state()).isEqualTo(RegistrationState.SEATED);
    }

    private void runAt(Event event, Duration afterTheEnd) {
        var clock = Clock.fixed(event.endsAt().plus(afterTheEnd), ZoneOffset.UTC);
        new ContactRetention(rows, events, transaction, clock, Duration.ofDays(183)).forgetOldContacts();
    }
}
