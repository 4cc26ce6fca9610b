package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Venue;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class PastEventsTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);

    @Autowired
    PastEvents pastEvents;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @Test
    void anEventOfThePastIsPublicAndOver(ApplicationEvents news) {
        Event stored = store(fixtures.venue(), "");

        assertThat(stored.state()).isEqualTo(EventState.ENDED);
        assertThat(events.findPublic(stored.code())).isPresent();
        assertThat(news.stream(EventPublished.class)).isEmpty();
    }

    @Test
    void oneThatWasCancelledKeepsItsReasonAndNobodyIsToldAgain(ApplicationEvents news) {
        Event stored = store(fixtures.venue(), "停电");

        assertThat(stored.state()).isEqualTo(EventState.CANCELLED);
        assertThat(stored.cancelReason()).isEqualTo("停电");
        assertThat(news.stream(EventCancelled.class)).isEmpty();
    }

    @Test
    void aHallHeldOneEventAtATimeInThePastToo() {
        Venue venue = fixtures.venue();
        store(venue, "");

        assertThatThrownBy(() -> store(venue, "")).isInstanceOf(EventClashes.class);
    }

    private Event store(Venue venue, String cancelReason) {
        return AsProgram.call(() -> pastEvents.store(fixtures.draft(venue, null, LAST_WEEK, 50), "纸质记录", cancelReason));
    }
}
