package org.jiangtai.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialResultTest {

    private static final List<Criterion> CRITERIA = List.of(new Criterion("内容", 40), new Criterion("语言", 10));

    @Test
    void weighsEachJurorAndTellsHowFarTheyAreApart() {
        TrialResult result =
                TrialResult.of(CRITERIA, List.of(juror(100, 50), juror(60, 60), Juror.named(3L, null, "未打分")), 75);
        assertThat(result.marked()).isEqualTo(2);
        assertThat(result.average()).isEqualTo(75.0);
        assertThat(result.spread()).isEqualTo(30.0);
        assertThat(result.passed()).isTrue();
    }

    @Test
    void withoutMarksNobodyPasses() {
        assertThat(TrialResult.of(CRITERIA, List.of(Juror.named(1L, null, "甲")), 0)
                        .passed())
                .isFalse();
    }

    private static Juror juror(Integer... marks) {
        return new Juror(1L, null, "甲", List.of(marks), "", true, null);
    }
}
