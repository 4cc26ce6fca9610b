package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.speaker.Availability;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.junit.jupiter.api.Test;

class RotaChecksTest extends SmallRota {

    @Test
    void moreThanPossibleIsCountedInLimitsAndDays() {
        lectures = 20;
        lecturers.add(lecturer(7, Set.of(), List.of(), 2));
        List<RotaLack> lacks = RotaChecks.of(model());

        assertThat(lacks)
                .filteredOn(lack -> lack.messageKey().equals("rota.lack.load"))
                .singleElement()
                .satisfies(lack -> {
                    assertThat(lack.count()).isEqualTo(20);
                    assertThat(lack.most()).as("two weeks, twice each").isEqualTo(4);
                    assertThat(lack.stops()).isFalse();
                });
        assertThat(lacks).extracting(RotaLack::messageKey).contains("rota.lack.days");
    }

    @Test
    void aThemeThatNobodyMayGiveIsNamed() {
        lecturers.add(new LecturerTerms(
                8,
                "李四",
                1,
                LecturerState.ENGAGED,
                Set.of(2L),
                Set.of(),
                Set.of(SpokenLanguage.MANDARIN),
                new Availability(Set.of(), List.of()),
                null,
                null));
        assertThat(RotaChecks.of(model()))
                .filteredOn(lack -> lack.messageKey().equals("rota.lack.speakers"))
                .singleElement()
                .satisfies(lack -> assertThat(lack.names(Locale.CHINESE)).containsExactly("经济"));
        lecturers.clear();
        assertThat(RotaChecks.of(model())).extracting(RotaLack::stops).containsExactly(true);
    }

    @Test
    void aTopicThatTakesLongerThanAnyHalfDayIsNamedAndPlannedAllTheSame() {
        lecturers.add(lecturer(7, Set.of(), List.of(), null));
        assertThat(RotaChecks.of(model())).extracting(RotaLack::messageKey).doesNotContain("rota.lack.long");

        minutes = 121;

        assertThat(RotaChecks.of(model()))
                .filteredOn(lack -> lack.messageKey().equals("rota.lack.long"))
                .singleElement()
                .satisfies(lack -> {
                    assertThat(lack.names(Locale.CHINESE)).containsExactly("课题");
                    assertThat(lack.stops()).isFalse();
                });
    }
}
