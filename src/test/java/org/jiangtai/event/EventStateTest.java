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
        assertThat(EventState.of(event(EventStage.APPROVED), seatsLeft, now)).isEqualTo(expected);
    }

    @Test
    void aDraftStaysADraftAndACancelledEventCancelledWhateverTheTime() {
        for (Instant now : new Instant[] {OPENS, STARTS, ENDS.plusSeconds(1)}) {
            assertThat(EventState.of(event(EventStage.DRAFT), 10, now)).isEqualTo(EventState.DRAFT);
            assertThat(EventState.of(event(EventStage.CANCELLED), 10, now)).isEqualTo(EventState.CANCELLED);
            assertThat(EventState.of(event(EventStage.ARCHIVED), 10, now)).isEqualTo(EventState.ARCHIVED);
        }
    }

    private static EventEntity event(EventStage stage) {
        var event = new EventEntity();
        event.stage = stage;
        event.registrationOpensAt = OPENS;
        event.registrationClosesAt = CLOSES;
        event.startsAt = STARTS;
        event.endsAt = ENDS;
        return event;
    }
}
