package org.jiangtai.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.demo.DemoLectures.Held;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Term;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PastSuggestion;
import org.jiangtai.suggestion.PastSuggestions;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.StepKind;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.SuggestionState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what residents suggested and what became of it, in every state there is. */
@Component
@Profile("demo")
class DemoSuggestions {

    private static final int HOURS_TO_TAKE_ON = 6;
    private static final int HOURS_TO_HAND_ON = 9;
    private static final int HOURS_TO_ANSWER = 80;
    private static final int HOURS_TO_SAY = 120;
    private static final int HOURS_TO_PUBLISH = 130;

    private final PastSuggestions suggestions;
    private final SuggestionService residents;
    private final HandlingService handling;
    private final DemoEndings endings;
    private final Clock clock;

    DemoSuggestions(
            PastSuggestions suggestions,
            SuggestionService residents,
            HandlingService handling,
            DemoEndings endings,
            Clock clock) {
        this.suggestions = suggestions;
        this.residents = residents;
        this.handling = handling;
        this.endings = endings;
        this.clock = clock;
    }

    /** Stores them all and gives the tracking code of one that was answered. */
    @Transactional
    String make(DemoData data, Placed placed, Held held) {
        String answered = "";
        for (int i = 0; i < data.suggestions().size(); i++) {
            Table.Row row = data.suggestions().get(i);
            Instant at = clock.instant()
                    .minus(row.number("moment"), ChronoUnit.DAYS)
                    .minus(17L + i * 7L, ChronoUnit.MINUTES);
            List<byte[]> photos = row.yes("photo") ? List.of(DrawnPhoto.brokenRoad()) : List.of();
            String code = suggestions.store(
                    past(data, row, at, placed, held, "1390000%04d".formatted(1000 + i * 37)), photos);
            if (isHandedOn(row)) {
                long id = residents.track(code).orElseThrow().id();
                handling.assign(
                        id, new Assignment(placed.unit(row.get("handled_by")), Set.of(), "", Term.COMPLAINT, null));
            }
            if (!row.get("ends").isEmpty()) {
                endings.lead(code, row, data);
            }
            answered = row.get("state").equals(SuggestionState.ANSWERED.name()) ? code : answered;
        }
        return answered;
    }

    /** Whether a unit works on it now, and so has an item in the ledger. */
    private static boolean isHandedOn(Table.Row row) {
        return row.get("state").equals(SuggestionState.ASSIGNED.name())
                && row.get("solved").isEmpty();
    }

    private static PastSuggestion past(
            DemoData data, Table.Row row, Instant at, Placed placed, Held held, String phone) {
        long unitId = placed.unit(row.get("unit_code"));
        String name = row.get("name");
        var typed = new NewSuggestion(
                row.get("what"),
                unitId,
                row.get("place"),
                row.yes("event") ? lastEvent(held, unitId, at) : null,
                Category.valueOf(row.get("category")),
                name,
                name.isEmpty() ? "" : phone,
                name.isEmpty(),
                row.yes("publish"),
                true);
        SuggestionState state = isHandedOn(row) ? SuggestionState.ACCEPTED : SuggestionState.valueOf(row.get("state"));
        String handler = isHandedOn(row) ? "" : row.get("handled_by");
        String said = row.get("solved");
        boolean refused = state == SuggestionState.NOT_ACCEPTED;
        return new PastSuggestion(
                typed,
                at,
                state,
                handler.isEmpty() ? null : placed.unit(handler),
                row.get("adoption").isEmpty() || isHandedOn(row) ? null : Adoption.valueOf(row.get("adoption")),
                refused || isHandedOn(row) ? "" : row.get("answer"),
                refused ? row.get("answer") : "",
                row.get("ends").isEmpty()
                        ? new PastSuggestion.Shown(row.get("published"), row.get("result"), row.number("supporters"))
                        : PastSuggestion.Shown.NOTHING,
                said.isEmpty() || state == SuggestionState.ASSIGNED ? null : said.equals("yes"),
                said.equals("no"),
                steps(row, at, state, data.unitName(handler)));
    }

    private static List<Step> steps(Table.Row row, Instant at, SuggestionState state, String handler) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(StepKind.RECEIVED, at, ""));
        if (state == SuggestionState.RECEIVED) {
            return steps;
        }
        if (state == SuggestionState.NOT_ACCEPTED) {
            steps.add(new Step(StepKind.NOT_ACCEPTED, after(at, HOURS_TO_HAND_ON), row.get("answer")));
            return steps;
        }
        steps.add(new Step(StepKind.ACCEPTED, after(at, HOURS_TO_TAKE_ON), ""));
        if (!handler.isEmpty()) {
            steps.add(new Step(StepKind.ASSIGNED, after(at, HOURS_TO_HAND_ON), handler));
        }
        if (!row.get("answer").isEmpty() && !isHandedOn(row)) {
            steps.add(new Step(StepKind.ANSWERED, after(at, HOURS_TO_ANSWER), row.get("answer")));
        }
        if (!row.get("solved").isEmpty()) {
            StepKind said = row.yes("solved") ? StepKind.SOLVED : StepKind.NOT_SOLVED;
            steps.add(new Step(said, after(at, HOURS_TO_SAY), ""));
        }
        if (state == SuggestionState.CLOSED) {
            steps.add(new Step(StepKind.CLOSED, after(at, HOURS_TO_SAY), ""));
        }
        if (!row.get("published").isEmpty() && row.get("ends").isEmpty()) {
            steps.add(new Step(StepKind.PUBLISHED, after(at, HOURS_TO_PUBLISH), ""));
        }
        return steps;
    }

    private static Instant after(Instant at, int hours) {
        return at.plus(hours, ChronoUnit.HOURS);
    }

    private static @Nullable String lastEvent(Held held, long unitId, Instant before) {
        return held.events().stream()
                .filter(event -> event.unitId() == unitId && event.state() == EventState.ENDED)
                .filter(event -> event.endsAt().isBefore(before))
                .reduce((first, second) -> second)
                .map(Event::code)
                .orElse(null);
    }
}
