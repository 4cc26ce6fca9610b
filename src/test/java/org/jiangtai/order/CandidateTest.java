package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashKind;
import org.jiangtai.event.ClashSeverity;
import org.jiangtai.order.SlotFit.Journey;
import org.junit.jupiter.api.Test;

/** Who is proposed before whom. */
class CandidateTest {

    private static final TimeSlot FIRST =
            new TimeSlot(Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-01T07:30:00Z"));
    private static final TimeSlot SECOND =
            new TimeSlot(Instant.parse("2026-12-02T06:00:00Z"), Instant.parse("2026-12-02T07:30:00Z"));

    @Test
    void whoCanComeIsProposedBeforeWhoCannot() {
        Candidate busy = of(1, false, 0, fit(FIRST, 0, ClashKind.LECTURER_TWICE));
        Candidate free = of(2, false, 9, fit(FIRST, 0));
        assertThat(ranked(busy, free)).containsExactly(2L, 1L);
    }

    @Test
    void whoDeclinedIsNotProposedFirstAgain() {
        Candidate declined = of(1, true, 0, fit(FIRST, 0));
        Candidate busier = of(2, false, 7, fit(FIRST, 0, ClashKind.SAME_PEOPLE));
        assertThat(ranked(declined, busier)).containsExactly(2L, 1L);
    }

    @Test
    void fewerWarningsThenTheBetterWishThenFewerLecturesThenTheShorterWay() {
        Candidate warned = of(1, false, 0, fit(FIRST, 0, ClashKind.LECTURER_AWAY));
        Candidate later = of(2, false, 0, fit(FIRST, 0, ClashKind.LECTURER_TWICE), fit(SECOND, 0));
        Candidate loaded = of(3, false, 3, fit(FIRST, 0), fit(SECOND, 0));
        Candidate farther = of(4, false, 2, fit(FIRST, 40));
        Candidate near = of(5, false, 2, fit(FIRST, 10));
        assertThat(ranked(warned, later, loaded, farther, near)).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void theBestHourIsTheFirstThatHasTheFewestWarnings() {
        Candidate one = of(1, false, 0, fit(FIRST, 0, ClashKind.LECTURER_AWAY), fit(SECOND, 0));
        assertThat(one.best().slot()).isEqualTo(SECOND);
        Candidate both = of(2, false, 0, fit(FIRST, 0), fit(SECOND, 0));
        assertThat(both.best().slot()).isEqualTo(FIRST);
    }

    @Test
    void whatDispatchRefusesIsRefusedHoweverHardItIsSetForPlanning() {
        for (ClashKind kind : DispatchRules.REFUSED) {
            assertThat(fit(FIRST, 0, kind).refused()).as(kind.name()).isTrue();
        }
        assertThat(fit(FIRST, 0, ClashKind.LECTURER_AWAY, ClashKind.VENUE_CLOSED)
                        .refused())
                .isFalse();
        var blocking = new Clash(ClashKind.VENUE_TWICE, ClashSeverity.BLOCK, "x", null, List.of());
        assertThat(new SlotFit(FIRST, List.of(blocking), null, null).refused()).isTrue();
    }

    private static List<Long> ranked(Candidate... candidates) {
        return Stream.of(candidates)
                .sorted(Candidate.RANKING)
                .map(Candidate::lecturerId)
                .toList();
    }

    private static Candidate of(long id, boolean unwilling, int lectures, SlotFit... slots) {
        return new Candidate(id, "王", unwilling, true, true, lectures, null, List.of(slots));
    }

    private static SlotFit fit(TimeSlot slot, int minutes, ClashKind... kinds) {
        List<Clash> clashes = Arrays.stream(kinds)
                .map(kind -> new Clash(kind, ClashSeverity.WARN, "x", null, List.of()))
                .toList();
        return new SlotFit(slot, clashes, minutes == 0 ? null : new Journey("村", minutes), null);
    }
}
