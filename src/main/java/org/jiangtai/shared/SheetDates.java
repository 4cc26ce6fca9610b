package org.jiangtai.shared;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Spreadsheet programs keep a date as a number of days and tell it from others by its format alone (ECMA-376). */
final class SheetDates {

    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SheetDates() {}

    static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return (id != null && isBuiltIn(id)) || isDate(cell.getDataFormatString());
    }

    /** The formats that every program knows by number: western ones, and the Chinese ones from 27 to 58. */
    private static boolean isBuiltIn(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").matches("(?i).*[ydh].*")
                && !"general".equalsIgnoreCase(format);
    }

    /** {@code 08:30}, {@code 2026-11-22} or {@code 2026-11-22 08:30}. */
    static String text(BigDecimal days) {
        LocalDateTime moment = DAY_ZERO.plusSeconds(Math.round(days.doubleValue() * SECONDS_OF_A_DAY));
        if (days.signum() >= 0 && days.compareTo(BigDecimal.ONE) < 0) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(moment) : MINUTE.format(moment);
    }
}
