package org.jiangtai.setting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangtai.setting.Holiday;
import org.jspecify.annotations.Nullable;

/** A year as twelve small months. Each day off and each make-up day is marked by a word, not by its colour alone. */
final class YearCalendar extends Composite<Div> {

    private final transient @Nullable Consumer<LocalDate> edit;

    /** @param edit what a click on a day does; null where days are only looked at */
    YearCalendar(@Nullable Consumer<LocalDate> edit) {
        this.edit = edit;
        getContent().addClassName("jt-year");
    }

    void show(int year, List<Holiday> named) {
        getContent().removeAll();
        Map<LocalDate, Holiday> days = new HashMap<>();
        named.forEach(holiday -> days.put(holiday.day(), holiday));
        for (int month = 1; month <= 12; month++) {
            getContent().add(month(YearMonth.of(year, month), days));
        }
    }

    private Div month(YearMonth month, Map<LocalDate, Holiday> days) {
        var grid = new Div();
        grid.addClassName("jt-month-days");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var head = new Span(weekday.getDisplayName(TextStyle.NARROW, getLocale()));
            head.addClassName("jt-month-weekday");
            head.getElement().setAttribute("aria-hidden", "true");
            grid.add(head);
        }
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            grid.add(new Span());
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            grid.add(day(month.atDay(day), days.get(month.atDay(day))));
        }
        var card = new Div(new H3(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, getLocale())), grid);
        card.addClassName("jt-month");
        return card;
    }

    private Component day(LocalDate day, @Nullable Holiday named) {
        var number = new Span(Integer.toString(day.getDayOfMonth()));
        var mark = new Span(
                named == null ? "" : getTranslation(named.working() ? "holidays.mark.work" : "holidays.mark.off"));
        mark.addClassName("jt-day-mark");
        var cell = new NativeButton();
        cell.add(number, mark);
        cell.addClassNames("jt-day", named == null ? weekday(day) : named.working() ? "jt-day-work" : "jt-day-off");
        String words = DayWords.of(day, named, this::getTranslation, getLocale());
        cell.getElement().setAttribute("aria-label", words).setAttribute("title", words);
        Consumer<LocalDate> action = edit;
        if (action == null) {
            cell.setEnabled(false);
        } else {
            cell.addClickListener(click -> action.accept(day));
        }
        return cell;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? "jt-day-weekend" : "jt-day-plain";
    }
}
