package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotaSearchTest {

    private final RotaProblem season = RandomSeasons.of(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theSameSeedAndStepsGiveTheSamePlan(int threads) {
        RotaPlan one = new RotaSearch(season).search(5, Budget.ofSteps(40_000), threads, Watcher.PATIENT);
        RotaPlan two = new RotaSearch(season).search(5, Budget.ofSteps(40_000), threads, Watcher.PATIENT);

        assertThat(two).isEqualTo(one);
    }

    @Test
    void searchingIsBetterThanTheFirstPlan() {
        var search = new RotaSearch(season);

        assertThat(search.search(5, Budget.ofSteps(200_000), 1, Watcher.PATIENT)
                        .cost()
                        .total())
                .isLessThan(search.first().cost().total());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoeverStopsItGetsTheBestSoFar(int threads) {
        List<Watcher.Look> looks = new ArrayList<>();

        RotaPlan plan = new RotaSearch(season).search(5, Budget.of(Duration.ofDays(1)), threads, look -> {
            looks.add(look);
            return looks.size() < 5;
        });

        assertThat(looks).hasSize(5);
        assertThat((double) plan.cost().total())
                .isLessThanOrEqualTo(looks.getLast().best());
        assertThat(PlainRules.broken(season, plan.slots())).isEmpty();
    }

    @Test
    void theWatcherSeesTheBudgetBeingUsedUpAndTheBestGettingBetter() {
        List<Watcher.Look> looks = new ArrayList<>();

        new RotaSearch(season).search(5, Budget.ofSteps(30_000), 1, looks::add);

        assertThat(looks).extracting(Watcher.Look::spent).isSorted().endsWith(1.0);
        assertThat(looks).extracting(look -> -look.best()).isSorted();
    }

    @Test
    void aSeasonWithoutDaysLecturersOrSessionsIsAnEmptyPlan() {
        RotaProblem noDays = new SmallSeason(0).place().lecturer().session(0, 0).problem();
        RotaProblem nobody = new SmallSeason(7).place().session(0, 0).problem();
        RotaProblem nothing = new SmallSeason(7).place().lecturer().problem();

        for (RotaProblem problem : List.of(noDays, nobody, nothing)) {
            RotaPlan plan = new RotaSearch(problem).search(1, Budget.ofSteps(5_000), 1, Watcher.PATIENT);
            assertThat(plan.leftOut()).isEqualTo(problem.sessions().size());
        }
    }

    @Test
    void fiftyTimesWhatIsPossibleIsPlannedAsFarAsItGoes() {
        SmallSeason crowded = new SmallSeason(2).lecturer();
        for (int place = 0; place < 300; place++) {
            crowded.place().session(place, 0);
        }

        RotaPlan plan = new RotaSearch(crowded.problem()).search(1, Budget.ofSteps(100_000), 1, Watcher.PATIENT);

        assertThat(plan.leftOut()).isEqualTo(300 - 6);
    }

    @Test
    void aPlaceThatIsNeverOpenIsLeftOutAndTheOthersAreNot() {
        RotaProblem problem = new SmallSeason(14)
                .place(new BitSet())
                .place()
                .lecturer()
                .session(0, 0)
                .session(1, 0)
                .problem();

        RotaPlan plan = new RotaSearch(problem).first();

        assertThat(plan.slots().getFirst()).isNull();
        assertThat(plan.slots().get(1)).isNotNull();
    }
}
