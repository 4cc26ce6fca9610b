package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Publication;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as given, planned and missing, and which places are shown. */
class CoverageTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final SeasonSpan SPAN = new SeasonSpan(LocalDate.of(2026, 11, 23), 13);
    private static final Theme ECONOMY = new Theme(1, "经济", "Economy", 1);
    private static final Theme ECOLOGY = new Theme(2, "生态", "Ecology", 2);
    private static final Place VILLAGE = new Place(10, "东村", "河镇", UnitKind.VILLAGE, true);
    private static final Place COMMUNITY = new Place(11, "西社区", "", UnitKind.COMMUNITY, true);
    private static final Place OFFICE = new Place(12, "宣传办", "", UnitKind.DEPARTMENT, true);

    @Test
    void givenAndPlannedLecturesFillTheTargetAndTheRestIsMissing() {
        Coverage coverage = count(
                2,
                event(VILLAGE, ECONOMY, EventState.ENDED, -3),
                event(VILLAGE, ECONOMY, EventState.ARCHIVED, -9),
                event(VILLAGE, ECOLOGY, EventState.OPEN, 3));

        assertThat(coverage.rows().getFirst().cells()).containsExactly(new Covered(2, 0, 0), new Covered(0, 1, 1));
        assertThat(coverage.rows().getFirst().sum()).isEqualTo(new Covered(2, 1, 1));
        assertThat(coverage.columns()).containsExactly(new Covered(2, 0, 2), new Covered(0, 1, 3));
        assertThat(coverage.all()).isEqualTo(new Covered(2, 1, 5));
    }

    @Test
    void aDraftIsPlannedUntilItsTimeHasPassed() {
        assertThat(first(event(VILLAGE, ECONOMY, EventState.DRAFT, 2))).isEqualTo(new Covered(0, 1, 0));
        assertThat(first(event(VILLAGE, ECONOMY, EventState.IN_REVIEW, 2))).isEqualTo(new Covered(0, 1, 0));
        assertThat(first(event(VILLAGE, ECONOMY, EventState.RUNNING, 0))).isEqualTo(new Covered(0, 1, 0));
        assertThat(first(event(VILLAGE, ECONOMY, EventState.DRAFT, -2))).isEqualTo(new Covered(0, 0, 1));
    }

    @Test
    void whatWasCancelledOrHasNoThemeCoversNothing() {
        assertThat(first(event(VILLAGE, ECONOMY, EventState.CANCELLED, 2))).isEqualTo(new Covered(0, 0, 1));
        assertThat(first(event(VILLAGE, null, EventState.OPEN, 2))).isEqualTo(new Covered(0, 0, 1));
    }

    @Test
    void nothingIsMissingAtADepartment() {
        Coverage coverage = count(1, event(OFFICE, ECONOMY, EventState.ENDED, -2));
        assertThat(coverage.rows().getLast().cells()).containsExactly(new Covered(1, 0, 0), new Covered(0, 0, 0));
    }

    @Test
    void theFilterShowsVillagesAndWhoeverHasEventsUnlessAskedForAKind() {
        List<Place> all = List.of(VILLAGE, COMMUNITY, OFFICE);
        var there = List.of(event(OFFICE, ECONOMY, EventState.OPEN, 2));

        assertThat(PlaceFilter.USUAL.choose(all, List.of())).containsExactly(VILLAGE, COMMUNITY);
        assertThat(PlaceFilter.USUAL.choose(all, there)).isEqualTo(all);
        assertThat(new PlaceFilter("", UnitKind.DEPARTMENT, "").choose(all, List.of()))
                .containsExactly(OFFICE);
        assertThat(new PlaceFilter("河镇", null, "").choose(all, there)).containsExactly(VILLAGE);
        assertThat(new PlaceFilter("", null, " 社区 ").choose(all, there)).containsExactly(COMMUNITY);
    }

    private static Covered first(SeasonEvent event) {
        return count(1, event).rows().getFirst().cells().getFirst();
    }

    private static Coverage count(int target, SeasonEvent... events) {
        return Coverage.count(
                SPAN, List.of(ECONOMY, ECOLOGY), List.of(VILLAGE, COMMUNITY, OFFICE), List.of(events), target, NOW);
    }

    private static SeasonEvent event(Place place, @Nullable Theme theme, EventState state, int days) {
        Instant start = NOW.plus(Duration.ofDays(days));
        EventStage stage = switch (state) {
            case DRAFT -> EventStage.DRAFT;
            case IN_REVIEW -> EventStage.IN_REVIEW;
            case CANCELLED -> EventStage.CANCELLED;
            default -> EventStage.APPROVED;
        };
        return new SeasonEvent(
                1,
                0,
                EventKind.LECTURE,
                "讲座",
                null,
                theme == null ? null : theme.id(),
                null,
                "",
                place.id(),
                place.name(),
                1,
                "讲堂",
                start,
                start.plus(Duration.ofMinutes(90)),
                stage,
                state,
                Publication.CURRENT,
                50,
                0);
    }
}
