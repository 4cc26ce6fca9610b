package org.jiangtai.setting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year's holidays as holiday-cn writes them: {@code {"year": 2026, "days": [{"name", "date", "isOffDay"}]}}. A file
 * may name days of the December before, because an announcement for a year does.
 */
record HolidayFile(int year, List<Holiday> days) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * Reads a file.
     *
     * @throws HolidaysUnreadable if it is none
     * @throws HolidaysNotAnnounced if it names no day
     * @throws HolidayDayWrong if one of its days is wrong
     */
    static HolidayFile parse(byte[] bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new HolidaysUnreadable();
        }
        JsonNode year = root.path("year");
        JsonNode days = root.path("days");
        if (!year.isInt() || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR || !days.isArray()) {
            throw new HolidaysUnreadable();
        }
        if (days.isEmpty()) {
            throw new HolidaysNotAnnounced(year.intValue());
        }
        List<Holiday> read = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (JsonNode day : days) {
            int number = read.size() + 1;
            Holiday holiday = holiday(day, number);
            String date = holiday.day().toString();
            if (!belongs(holiday.day(), year.intValue())) {
                throw new HolidayDayWrong(number, date, HolidayFileProblem.OTHER_YEAR);
            }
            if (!seen.add(holiday.day())) {
                throw new HolidayDayWrong(number, date, HolidayFileProblem.TWICE);
            }
            read.add(holiday);
        }
        return new HolidayFile(year.intValue(), List.copyOf(read));
    }

    private static Holiday holiday(JsonNode day, int number) {
        JsonNode typed = day.path("date");
        String date = typed.isString() ? typed.stringValue() : "";
        LocalDate parsed;
        try {
            parsed = LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new HolidayDayWrong(number, date, HolidayFileProblem.NO_DATE);
        }
        if (!day.path("isOffDay").isBoolean()) {
            throw new HolidayDayWrong(number, date, HolidayFileProblem.NO_ANSWER);
        }
        JsonNode name = day.path("name");
        try {
            return new Holiday(
                    parsed,
                    !day.path("isOffDay").booleanValue(),
                    Typed.required("name", name.isString() ? name.stringValue() : "", Holiday.NAME_LENGTH));
        } catch (InvalidInput e) {
            throw new HolidayDayWrong(number, date, HolidayFileProblem.NO_NAME);
        }
    }

    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
    }
}
