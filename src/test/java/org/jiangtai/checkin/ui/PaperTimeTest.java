package org.jiangtai.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1405,14:05",
        "905,09:05",
        "14:05,14:05",
        "14：5,14:05",
        "14.05,14:05",
        "14,14:00",
        "9,09:00",
        "９０５,09:05",
        "14点05分,14:05"
    })
    void timesAreReadAsTheyAreTyped(String typed, LocalTime meant) {
        assertThat(PaperTime.parse(typed)).contains(meant);
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(PaperTime.parse("2561")).isEmpty();
        assertThat(PaperTime.parse("abc")).isEmpty();
        assertThat(PaperTime.parse("")).isEmpty();
        assertThat(PaperTime.parse("24:00")).isEmpty();
    }
}
