package org.jiangtai.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    @Test
    void aYearIsReadWithTheDaysOfTheDecemberBefore() {
        HolidayFile file = parse("""
                {"$schema": "x", "year": 2027, "papers": [], "days": [
                  {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
                  {"name": "国庆节", "date": "2027-10-09", "isOffDay": false}]}""");

        assertThat(file.year()).isEqualTo(2027);
        assertThat(file.days())
                .containsExactly(
                        new Holiday(LocalDate.of(2026, 12, 31), false, "元旦"),
                        new Holiday(LocalDate.of(2027, 10, 9), true, "国庆节"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "[]", "{}", "{\"year\": 2027}", "{\"year\": \"2027\", \"days\": []}", "日期,名称"})
    void whatIsNoYearOfHolidaysIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(HolidaysUnreadable.class);
    }

    @Test
    void aYearThatIsNotAnnouncedIsSaidToBeSo() {
        assertThatThrownBy(() -> parse("{\"year\": 2027, \"days\": []}"))
                .isInstanceOfSatisfying(
                        HolidaysNotAnnounced.class,
                        failure -> assertThat(failure.arguments()).containsExactly("2027"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': '国庆节', 'date': '2027-13-01', 'isOffDay': true} | NO_DATE",
                "{'name': '国庆节', 'date': 20271001, 'isOffDay': true} | NO_DATE",
                "{'name': '国庆节', 'isOffDay': true} | NO_DATE",
                "{'name': '国庆节', 'date': '2026-10-01', 'isOffDay': true} | OTHER_YEAR",
                "{'name': '元旦', 'date': '2027-01-01', 'isOffDay': true} | TWICE",
                "{'name': '国庆节', 'date': '2027-10-01', 'isOffDay': 'yes'} | NO_ANSWER",
                "{'name': ' ', 'date': '2027-10-01', 'isOffDay': true} | NO_NAME"
            },
            quoteCharacter = '"')
    void aWrongDayIsNamedWithItsPlaceAndReason(String day, HolidayFileProblem problem) {
        String file = "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true}, "
                + day.replace('\'', '"') + "]}";
        assertThatThrownBy(() -> parse(file)).isInstanceOfSatisfying(HolidayDayWrong.class, failure -> {
            assertThat(failure.arguments()[0]).isEqualTo(2);
            assertThat(failure.arguments()[2]).isEqualTo(problem);
        });
    }

    private static HolidayFile parse(String text) {
        return HolidayFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
