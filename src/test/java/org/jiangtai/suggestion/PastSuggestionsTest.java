package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class PastSuggestionsTest {

    private static final Instant RECEIVED =
            Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MILLIS);
    private static final Instant ANSWERED = RECEIVED.plus(Duration.ofDays(3));

    @Autowired
    PastSuggestions past;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    TrackingService tracking;

    @Autowired
    Fixtures fixtures;

    @Test
    void itIsFollowedByItsCodeWithTheDatesItReallyHad(ApplicationEvents news) {
        String code = AsProgram.call(() -> past.store(answered(), List.of()));

        Suggestion followed = suggestions.track(code).orElseThrow();
        assertThat(followed.state()).isEqualTo(SuggestionState.ANSWERED);
        assertThat(followed.answer()).isEqualTo("已经修好");
        assertThat(followed.maskedName()).isEqualTo("欧阳**");
        assertThat(followed.receivedAt()).isEqualTo(RECEIVED);
        assertThat(followed.steps()).extracting(Step::at).containsExactly(RECEIVED, ANSWERED);
        assertThat(news.stream(SuggestionMoved.class)).isEmpty();
    }

    @Test
    void itGoesOnFromWhereItStood() {
        String code = AsProgram.call(() -> past.store(answered(), List.of()));

        tracking.say(code, false, "又坏了", List.of());

        assertThat(suggestions.track(code).orElseThrow().state()).isEqualTo(SuggestionState.ASSIGNED);
    }

    private PastSuggestion answered() {
        long unit = fixtures.unit().id();
        var typed = new NewSuggestion(
                "路灯不亮", unit, "村口", null, Category.ROADS, "欧阳晓梅", Fixtures.phone(), false, true, true);
        return new PastSuggestion(
                typed,
                RECEIVED,
                SuggestionState.ANSWERED,
                unit,
                Adoption.ADOPTED,
                "已经修好",
                "",
                PastSuggestion.Shown.NOTHING,
                null,
                false,
                List.of(new Step(StepKind.RECEIVED, RECEIVED, ""), new Step(StepKind.ANSWERED, ANSWERED, "已经修好")));
    }
}
