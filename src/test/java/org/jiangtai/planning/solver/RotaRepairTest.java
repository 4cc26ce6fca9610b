package org.jiangtai.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangtai.planning.solver.SmallSeason.bits;
import static org.jiangtai.planning.solver.SmallSeason.firstBits;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jiangtai.planning.solver.search.Budget;
import org.jiangtai.planning.solver.search.Watcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotaRepairTest {

    @Test
    void whenALecturerFallsIllOnlyThoseLecturesMove() {
        RotaPlan plan = new RotaSearch(season(0, null)).search(1, Budget.ofSteps(200_000), 1, Watcher.PATIENT);
        RotaProblem ill = season(42, plan);

        RotaPlan mended = new RotaSearch(ill).repair(plan.slots(), Budget.ofSteps(20_000));

        assertThat(PlainRules.broken(ill, mended.slots())).isEmpty();
        assertThat(mended.leftOut()).isZero();
        for (int s = 0; s < plan.slots().size(); s++) {
            RotaSlot before = plan.slots().get(s);
            boolean hit = before != null && before.lecturer() == 0 && before.halfDay() < 42;
            assertThat(before != null && !before.equals(mended.slots().get(s))).isEqualTo(hit);
        }
    }

    /** Six places, two themes, three lecturers for ten weeks, of whom the first is away at the beginning. */
    private static RotaProblem season(int away, @Nullable RotaPlan before) {
        SmallSeason season = new SmallSeason(70);
        for (int l = 0; l < 3; l++) {
            BitSet free = season.always();
            free.clear(0, l == 0 ? away : 0);
            season.lecturer(new RotaLecturer(firstBits(6), firstBits(9), free, 9, RotaLecturer.NO_LIMIT));
        }
        for (int s = 0; s < 12; s++) {
            if (s % 2 == 0) {
                season.place();
            }
            season.session(new RotaSession(
                    s / 2, s % 2, null, before == null ? null : before.slots().get(s), false, 500));
        }
        return season.problem();
    }

    /** The second session is where alone the first one could be. */
    private static final List<@Nullable RotaSlot> CROWDED = Arrays.asList(null, new RotaSlot(0, 2));

    private static RotaProblem crowded() {
        return new SmallSeason(2)
                .place(bits(2))
                .place(bits(2, 5))
                .lecturer(new RotaLecturer(firstBits(6), firstBits(9), bits(2), 9, 9))
                .lecturer(new RotaLecturer(bits(1), firstBits(9), bits(2, 5), 9, 9))
                .session(0, 0)
                .session(1, 1)
                .problem();
    }

    @Test
    void whereThereIsNoRoomOneOtherLectureMakesIt() {
        RotaPlan mended = new RotaSearch(crowded()).repair(CROWDED, Budget.ofSteps(1));

        assertThat(mended.slots().getFirst()).isEqualTo(new RotaSlot(0, 2));
        assertThat(mended.slots().get(1)).extracting(RotaSlot::lecturer).isEqualTo(1);
    }

    @Test
    void aChangeThatCostsLittleIsMadeForWhatItSaves() {
        SmallSeason season =
                new SmallSeason(14).place().lecturer().lecturer().home(0, 0, 90).home(1, 0, 10);
        var standing = new RotaSlot(0, 2);
        List<@Nullable RotaSlot> there = List.of(standing);

        RotaProblem cheap =
                season.session(new RotaSession(0, 0, null, standing, false, 20)).problem();
        assertThat(new RotaSearch(cheap).repair(there, Budget.ofSteps(5_000)).slots())
                .singleElement()
                .extracting(RotaSlot::lecturer)
                .isEqualTo(1);
        RotaProblem dear = new SmallSeason(14)
                .place()
                .lecturer()
                .lecturer()
                .home(0, 0, 90)
                .home(1, 0, 10)
                .session(new RotaSession(0, 0, null, standing, false, 900))
                .problem();
        assertThat(new RotaSearch(dear).repair(there, Budget.ofSteps(5_000)).slots())
                .containsExactly(standing);
    }

    @Test
    void whoeverStopsItGetsAllThatHasRoomAndNobodyElseMakesAny() {
        List<@Nullable RotaSlot> nowhere = Collections.nCopies(12, null);
        var search = new RotaSearch(season(0, null));

        assertThat(search.repair(nowhere, Budget.of(Duration.ofHours(1)), look -> false)
                        .leftOut())
                .isZero();
        RotaPlan crowded = new RotaSearch(crowded()).repair(CROWDED, Budget.of(Duration.ofHours(1)), look -> false);
        assertThat(crowded.slots()).containsExactlyElementsOf(CROWDED);
    }
}
