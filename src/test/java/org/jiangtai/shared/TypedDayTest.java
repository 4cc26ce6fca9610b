package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-05",
                "2027/3/5",
                "2027.3.5",
                "2027年3月5日",
                "２０２７年３月５日",
                "二〇二七年三月五日",
                "27/3/5",
                "20270305",
                "46451",
                "46451.5833",
                "3月5日",
                "3月5号",
                "三月五日",
                "3/5",
                "3月5日（周五）",
                "2027-03-05 星期五",
                "2027-03-05 14:00"
            })
    void aDayIsReadAsPeopleTypeIt(String typed) {
        assertThat(TypedDay.parse(typed, NOVEMBER)).isEqualTo(LocalDate.of(2027, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({"10月1日, 2026-10-01", "5月1日, 2027-05-01", "12月31日, 2026-12-31", "2月29日, 2028-02-29"})
    void withoutAYearItIsTheNearest(String typed, LocalDate day) {
        LocalDate near = typed.startsWith("2月29") ? LocalDate.of(2027, 11, 23) : NOVEMBER;
        assertThat(TypedDay.parse(typed, near)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-30, invalid.day.gone",
        "13月5日, invalid.day.gone",
        "4月31日, invalid.day.gone",
        "下周, invalid.day.unread",
        "待定, invalid.day.unread",
        "3月, invalid.day.unread",
        "3月5日（周四）, invalid.day.weekday",
        "' ', invalid.day.none"
    })
    void whatIsNoDayIsRefusedWithTheReason(String typed, String key) {
        assertThatThrownBy(() -> TypedDay.parse(typed, NOVEMBER))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
