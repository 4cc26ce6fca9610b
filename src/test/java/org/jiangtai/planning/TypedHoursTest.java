package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHoursTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);
    private static final Duration USUAL = Duration.ofMinutes(90);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14:00-15:30",
                "14：00～15：30",
                "14:00—15:30",
                "14:00 至 15:30",
                "1400-1530",
                "14时-15时30分",
                "14点到15点半",
                "下午2点",
                "下午2:00-3:30",
                "下午两点至三点半",
                "下午2点至下午3点半",
                "2pm",
                "PM 2:00-3:30",
                "14",
                "0.583333333333333",
                "2027-03-05 14:00"
            })
    void hoursAreReadAsPeopleTypeThem(String typed) {
        TypedHours hours = TypedHours.parse(typed);
        assertThat(hours.startOn(DAY)).isEqualTo(DAY.atTime(14, 0));
        assertThat(hours.endOn(DAY, USUAL)).isEqualTo(DAY.atTime(15, 30));
    }

    @Test
    void theNoonAndTheMidnightAreWhatPeopleMean() {
        assertThat(TypedHours.parse("中午12点").startOn(DAY)).isEqualTo(DAY.atTime(12, 0));
        assertThat(TypedHours.parse("上午十点一刻").startOn(DAY)).isEqualTo(DAY.atTime(10, 15));
        assertThat(TypedHours.parse("上午9点-11点").endOn(DAY, USUAL)).isEqualTo(DAY.atTime(11, 0));
        assertThat(TypedHours.parse("上午11点至下午1点").endOn(DAY, USUAL)).isEqualTo(DAY.atTime(13, 0));
        assertThat(TypedHours.parse("20:00-24:00").endOn(DAY, USUAL))
                .isEqualTo(DAY.plusDays(1).atStartOfDay());
    }

    @ParameterizedTest
    @CsvSource({
        "25:00, planning.wrong.noTime",
        "14:75-15:00, planning.wrong.noTime",
        "14:00-24:30, planning.wrong.noTime",
        "待定, planning.wrong.time",
        "14:00-15:00-16:00, planning.wrong.time",
        "14:5, planning.wrong.time",
        "'', planning.wrong.noHours"
    })
    void whatIsNoTimeIsRefusedWithTheReason(String typed, String key) {
        assertThatThrownBy(() -> TypedHours.parse(typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
