package org.jiangtai.setting.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import org.jiangtai.setting.Holiday;
import org.jspecify.annotations.Nullable;

/** A day in words, for those who do not see its colour: the date, the weekday, its name, and whether it is worked. */
final class DayWords {

    private DayWords() {}

    static String of(LocalDate day, @Nullable Holiday named, Function<String, String> text, Locale locale) {
        String words = day + " " + weekday(day, locale);
        return named == null
                ? words
                : words + " " + named.name() + " " + text.apply(named.working() ? "holidays.work" : "holidays.off");
    }

    static String weekday(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }
}
