package org.jiangtai.setting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayPreview;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;
import org.jiangtai.uikit.SubPage;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** A year's holidays and make-up days as a calendar and a list; a year is loaded from a file, a day is set by hand. */
@StyleSheet("context://setting/setting.css")
@Route(HolidaysView.ROUTE)
@Opens(value = HolidayService.class, method = "year")
class HolidaysView extends Page {

    static final String ROUTE = "settings/holidays";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final transient HolidayService holidays;
    private final transient Feedback feedback;
    private final H2 shownYear = new H2();
    private final Div known = new Div();
    private final YearCalendar calendar;
    private final ListPanel<Holiday> list = new ListPanel<>("holidays.empty");
    private int year;
    private transient List<Holiday> named = List.of();

    HolidaysView(
            HolidayService holidays,
            CurrentPerson current,
            Feedback feedback,
            SubPageTabs tabs,
            Clock clock,
            ZoneId zone) {
        super("holidays.title");
        this.holidays = holidays;
        this.feedback = feedback;
        year = LocalDate.ofInstant(clock.instant(), zone).getYear();
        boolean mayChange = current.may(HolidayService.class, "put");
        calendar = new YearCalendar(mayChange ? this::edit : null);
        addActions(new Anchor("settings", getTranslation("settings.menu")));
        add(tabs.draw(SubPage.HOLIDAYS, 0, ROUTE));
        addHelp("holidays.help");
        var steps = new Div(
                step("holidays.before", VaadinIcon.ANGLE_LEFT, -1),
                shownYear,
                step("holidays.after", VaadinIcon.ANGLE_RIGHT, 1));
        steps.addClassNames("jt-row", "jt-year-steps");
        list.sorted("holidays.day", holiday -> holiday.day().toString(), Holiday::day);
        list.text("holidays.weekday", holiday -> DayWords.weekday(holiday.day(), getLocale()));
        list.text("holidays.name", Holiday::name);
        list.text("holidays.kind", holiday -> getTranslation(holiday.working() ? "holidays.work" : "holidays.off"));
        list.exportAs("holidays.title");
        add(steps, known, calendar);
        if (mayChange) {
            list.actions(holiday -> new RowActions<>(
                    holiday, holiday.day() + " " + holiday.name(), each -> edit(each.day()), this::clear));
            var add = new Button(getTranslation("holidays.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
            add(new HolidayImport(holidays, feedback, this::taken));
        }
        add(list);
        load();
    }

    private Button step(String key, VaadinIcon icon, int years) {
        var button = new Button(icon.create(), click -> {
            year = Math.clamp(year + (long) years, FIRST_YEAR, LAST_YEAR);
            load();
        });
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void load() {
        named = holidays.year(year);
        List<Integer> years = holidays.knownYears();
        shownYear.setText(getTranslation("holidays.year", Integer.toString(year)));
        calendar.show(year, named);
        list.setItems(named);
        known.removeAll();
        known.add(new Paragraph(getTranslation(
                "holidays.known",
                years.stream().map(Object::toString).collect(Collectors.joining(getTranslation("list.separator"))))));
        if (!years.contains(year)) {
            var warning = new Div(new Span(getTranslation("holidays.unknown", Integer.toString(year))));
            warning.addClassName("jt-warning");
            known.add(warning);
        }
    }

    private void taken(HolidayPreview preview) {
        year = preview.year();
        load();
    }

    private @Nullable Holiday named(@Nullable LocalDate day) {
        return named.stream().filter(each -> each.day().equals(day)).findFirst().orElse(null);
    }

    private void edit(@Nullable LocalDate day) {
        new HolidayForm(day, named(day), feedback, holiday -> {
                    Holiday before = named(holiday.day());
                    holidays.put(holiday);
                    year = holiday.day().getYear();
                    load();
                    feedback.doneWithUndo(
                            () -> restore(holiday.day(), before),
                            "holidays.saved",
                            holiday.day().toString());
                })
                .open();
    }

    private void clear(Holiday holiday) {
        holidays.clear(holiday.day());
        load();
        feedback.doneWithUndo(
                () -> restore(holiday.day(), holiday),
                "holidays.cleared",
                holiday.day().toString());
    }

    private void restore(LocalDate day, @Nullable Holiday before) {
        if (before == null) {
            holidays.clear(day);
        } else {
            holidays.put(before);
        }
        load();
    }
}
