package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.suggestion.SuggestionFlow.Stream;
import org.jiangtai.suggestion.SuggestionFlow.UnitPace;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class FlowServiceTest {

    private static final int NEVER = -1;

    @Autowired
    Fixtures fixtures;

    @Autowired
    PastSuggestions past;

    @Autowired
    FlowService flows;

    long village;
    long office;

    @BeforeEach
    void places() {
        village = fixtures.unit().id();
        office = fixtures.unit().id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everySuggestionIsCountedWhereItCameByAndHowLongItStayed() {
        past(SuggestionState.RECEIVED, null, null, NEVER, NEVER, NEVER, NEVER);
        past(SuggestionState.NOT_ACCEPTED, null, null, 2, NEVER, NEVER, NEVER);
        past(SuggestionState.ACCEPTED, null, null, 1, NEVER, NEVER, NEVER);
        past(SuggestionState.ASSIGNED, null, null, 1, 2, NEVER, NEVER);
        past(SuggestionState.CLOSED, Adoption.ADOPTED, true, 1, 3, 5, 9);
        past(SuggestionState.CLOSED, Adoption.PARTLY_ADOPTED, false, 2, 3, 13, 14);
        past(SuggestionState.ANSWERED, Adoption.NOT_ADOPTED, null, 2, 3, 23, NEVER);
        past(SuggestionState.ANSWERED, Adoption.ADOPTED, null, 0, NEVER, 0, NEVER);

        fixtures.signIn(Role.ORGANISER, village);
        SuggestionFlow flow = flows.flow(null, null);

        assertThat(flow.received()).isEqualTo(8);
        assertThat(flow.streams())
                .containsExactlyInAnyOrder(
                        new Stream(FlowStop.RECEIVED, FlowStop.NEW, 1),
                        new Stream(FlowStop.RECEIVED, FlowStop.REFUSED, 1),
                        new Stream(FlowStop.RECEIVED, FlowStop.TAKEN_ON, 6),
                        new Stream(FlowStop.TAKEN_ON, FlowStop.TO_HAND_ON, 1),
                        new Stream(FlowStop.TAKEN_ON, FlowStop.HANDED_ON, 4),
                        new Stream(FlowStop.TAKEN_ON, FlowStop.ANSWERED, 1),
                        new Stream(FlowStop.HANDED_ON, FlowStop.IN_HAND, 1),
                        new Stream(FlowStop.HANDED_ON, FlowStop.ANSWERED, 3),
                        new Stream(FlowStop.ANSWERED, FlowStop.ADOPTED, 2),
                        new Stream(FlowStop.ANSWERED, FlowStop.PARTLY_ADOPTED, 1),
                        new Stream(FlowStop.ANSWERED, FlowStop.NOT_ADOPTED, 1),
                        new Stream(FlowStop.ADOPTED, FlowStop.SOLVED, 1),
                        new Stream(FlowStop.ADOPTED, FlowStop.NO_WORD, 1),
                        new Stream(FlowStop.PARTLY_ADOPTED, FlowStop.NOT_SOLVED, 1),
                        new Stream(FlowStop.NOT_ADOPTED, FlowStop.NO_WORD, 1));
        assertThat(flow.steps())
                .containsEntry(FlowStep.TAKE_ON, new Pace(7, 1, 2, 1, 1))
                .containsEntry(FlowStep.HAND_ON, new Pace(4, 1, 2, 1, 1))
                .containsEntry(FlowStep.ANSWER, new Pace(4, 2, 20, 1, 1))
                .containsEntry(FlowStep.WORD, new Pace(2, 1, 4, 2, 0));
        assertThat(flow.slowest())
                .hasValueSatisfying(step -> assertThat(step.getKey()).isEqualTo(FlowStep.ANSWER));
        assertThat(flow.offices()).containsExactly(new UnitPace(office, new Pace(3, 10, 20, 1, 1)));
        assertThat(flow.places()).containsExactly(new UnitPace(village, new Pace(4, 5, 23, 3, 3)));
    }

    @Test
    void whatIsNotSolvedAndTakenUpAgainStandsWhereItIsNow() {
        Instant at = Instant.now().minus(40, ChronoUnit.DAYS);
        store(
                SuggestionState.ASSIGNED,
                Adoption.ADOPTED,
                false,
                true,
                at,
                List.of(
                        new Step(StepKind.RECEIVED, at, ""),
                        new Step(StepKind.ACCEPTED, at, ""),
                        new Step(StepKind.ASSIGNED, at, ""),
                        new Step(StepKind.ANSWERED, at, ""),
                        new Step(StepKind.NOT_SOLVED, at, "")));
        fixtures.signIn(Role.ORGANISER, village);
        SuggestionFlow flow = flows.flow(null, Category.ROADS);
        assertThat(flow.at(FlowStop.NOT_SOLVED)).isOne();
        assertThat(flow.streams()).contains(new Stream(FlowStop.NOT_SOLVED, FlowStop.AGAIN, 1));
        assertThat(flows.flow(null, Category.WATER).received()).isZero();
        assertThat(flows.flow(1999, null).received()).isZero();
        assertThat(flow.slowest()).as("one is too few to tell").isEmpty();
    }

    @Test
    void nobodyIsShownWhatConcernsOtherUnits() {
        past(SuggestionState.RECEIVED, null, null, NEVER, NEVER, NEVER, NEVER);
        fixtures.signIn(Role.ORGANISER, fixtures.unit().id());
        assertThat(flows.flow(null, null).received()).isZero();
        fixtures.signIn(Role.KEEPER, village);
        assertThatThrownBy(() -> flows.flow(null, null)).isInstanceOf(AccessDeniedException.class);
    }

    private void past(
            SuggestionState state,
            Adoption adoption,
            Boolean solved,
            int accepted,
            int assigned,
            int answered,
            int said) {
        Instant at = Instant.now().minus(60, ChronoUnit.DAYS);
        List<Step> steps = new ArrayList<>(List.of(new Step(StepKind.RECEIVED, at, "")));
        step(steps, state == SuggestionState.NOT_ACCEPTED ? StepKind.NOT_ACCEPTED : StepKind.ACCEPTED, at, accepted);
        step(steps, StepKind.ASSIGNED, at, assigned);
        step(steps, StepKind.ANSWERED, at, answered);
        step(steps, Boolean.TRUE.equals(solved) ? StepKind.SOLVED : StepKind.NOT_SOLVED, at, said);
        store(state, adoption, solved, false, at, steps);
    }

    private static void step(List<Step> steps, StepKind kind, Instant from, int days) {
        if (days != NEVER) {
            steps.add(new Step(kind, from.plus(days, ChronoUnit.DAYS), ""));
        }
    }

    private void store(
            SuggestionState state, Adoption adoption, Boolean solved, boolean reopened, Instant at, List<Step> steps) {
        boolean handed = steps.stream().anyMatch(step -> step.kind() == StepKind.ASSIGNED);
        var typed = new NewSuggestion("路灯不亮", village, "", null, Category.ROADS, "", "", true, true, false);
        AsProgram.run(() -> past.store(
                new PastSuggestion(
                        typed,
                        at,
                        state,
                        handed ? office : null,
                        adoption,
                        "",
                        "",
                        PastSuggestion.Shown.NOTHING,
                        solved,
                        reopened,
                        steps),
                List.of()));
    }
}
