package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ContactRetentionTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationRepository rows;

    @Autowired
    RegistrationService registrations;

    @Autowired
    AnswerRepository answers;

    @Autowired
    EndedEvents ended;

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

    @Test
    void aSecondRunFindsNothingLeftAndThePreviewSaysHowMuchThereIs() {
        Event event = fixtures.openEvent(10);
        fixtures.registration(event, "王小明");
        fixtures.registration(event, "李四");
        Instant later = event.endsAt().plus(Duration.ofDays(184));
        var rule = new ContactRetention(rows, answers, ended, Duration.ofDays(183));

        // What other tests left behind may be older.
        long before = rule.due(event.endsAt().plus(Duration.ofDays(182)));
        long due = rule.due(later);
        assertThat(due).isGreaterThanOrEqualTo(before + 2);
        assertThat(rule.forget(later)).isEqualTo(due);
        assertThat(rule.due(later)).isZero();
        assertThat(rule.forget(later)).isZero();
    }

    private void runAt(Event event, Duration afterTheEnd) {
        new ContactRetention(rows, answers, ended, Duration.ofDays(183))
                .forget(event.endsAt().plus(afterTheEnd));
    }
}
