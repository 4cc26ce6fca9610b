package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStateTest {

    private static final Instant OPENS = Instant.parse("2026-11-20T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-22T05:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-11-22T07:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T23:59:59.999Z, 10, APPROVED",
        "2026-11-20T00:00:00Z,     10, OPEN",
        "2026-11-20T00:00:00Z,      0, FULL",
        "2026-11-22T04:59:59.999Z,  1, OPEN",
        "2026-11-22T05:00:00Z,     10, CLOSED",
        "2026-11-22T05:00:00Z,      0, CLOSED",
        "2026-11-22T06:00:00Z,     10, RUNNING",
        "2026-11-22T07:29:59.999Z,  0, RUNNING",
        "2026-11-22T07:30:00Z,     10, ENDED",
    })
    void aPublishedEventFollowsTheClockAndTheSeats(Instant now, int seatsLeft, EventState expected) {
        assertThat(EventState.of(EventStage.APPROVED, announced(), seatsLeft, now))
                .isEqualTo(expected);
    }

    @Test
    void aDraftStaysADraftAndACancelledEventCancelledWhateverTheTime() {
        for (Instant now : new Instant[] {OPENS, STARTS, ENDS.plusSeconds(1)}) {
            assertThat(EventState.of(EventStage.DRAFT, null, 10, now)).isEqualTo(EventState.DRAFT);
            assertThat(EventState.of(EventStage.IN_REVIEW, null, 10, now)).isEqualTo(EventState.IN_REVIEW);
            assertThat(EventState.of(EventStage.APPROVED, null, 10, now)).isEqualTo(EventState.APPROVED);
            assertThat(EventState.of(EventStage.CANCELLED, null, 10, now)).isEqualTo(EventState.CANCELLED);
            assertThat(EventState.of(EventStage.ARCHIVED, null, 10, now)).isEqualTo(EventState.ARCHIVED);
        }
    }

    @Test
    void whatThePublicWasToldHoldsWhileAChangeIsADraftOrInReview() {
        assertThat(EventState.of(EventStage.DRAFT, announced(), 10, OPENS)).isEqualTo(EventState.OPEN);
        assertThat(EventState.of(EventStage.IN_REVIEW, announced(), 0, OPENS)).isEqualTo(EventState.FULL);
        assertThat(EventState.of(EventStage.CANCELLED, announced(), 10, OPENS)).isEqualTo(EventState.CANCELLED);
    }

    private static EventFacts announced() {
        var facts = new ReleasedEntity();
        facts.registrationOpensAt = OPENS;
        facts.registrationClosesAt = CLOSES;
        facts.startsAt = STARTS;
        facts.endsAt = ENDS;
        return facts;
    }
}
