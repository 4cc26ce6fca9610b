package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jiangtai.shared.Texts;

/** Date fields that speak the person's language; the week begins on Monday and dates are typed as they are shown. */
public final class DatePickers {

    private static final Duration STEP = Duration.ofMinutes(15);

    private DatePickers() {}

    public static DatePicker labelled(String labelKey) {
        var picker = new DatePicker();
        picker.setLabel(picker.getTranslation(labelKey));
        picker.setI18n(texts(picker));
        return picker;
    }

    /** A day and a time on the 24-hour clock, offered in quarters of an hour. */
    public static DateTimePicker minute(String labelKey) {
        var picker = new DateTimePicker();
        picker.setLabel(picker.getTranslation(labelKey));
        picker.setStep(STEP);
        UI ui = UI.getCurrent();
        boolean english =
                ui != null && Texts.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage());
        // British English, because the American clock has twelve hours.
        picker.setLocale(english ? Locale.UK : Texts.CHINESE);
        picker.setDatePickerI18n(texts(picker));
        return picker;
    }

    /** The texts for any date field, such as the date part of a date and time. */
    public static DatePicker.DatePickerI18n texts(Component owner) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.CHINESE : ui.getLocale();
        List<String> months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "M-d", "M/d")
                .setToday(owner.getTranslation("uikit.date.today"))
                .setCancel(owner.getTranslation("action.cancel"))
                .setBadInputErrorMessage(owner.getTranslation("uikit.date.bad"));
    }

    /** Sunday first, as the component wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
