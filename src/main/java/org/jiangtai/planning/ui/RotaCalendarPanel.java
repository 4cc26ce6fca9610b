package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.rota.RotaHours;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.uikit.CalendarElement;
import org.jiangtai.uikit.Legend;
import org.jspecify.annotations.Nullable;

/** A plan by month, week or day: each session with its place, theme and lecturer. */
final class RotaCalendarPanel extends Div {

    private static final int COLOURS = 8;

    private final transient List<Theme> themes;
    private final transient RotaHours hours;
    private final transient String address;
    private final CalendarElement calendar;
    private transient List<RotaLecture> placed = List.of();
    private CalendarElement.@Nullable SpanShown span;

    /** @param chosen gets the number of the session that somebody clicked */
    RotaCalendarPanel(RotaRun run, List<Theme> themes, RotaHours hours, String zone, IntConsumer chosen) {
        this.themes = themes;
        this.hours = hours;
        this.address = PlanningPages.rota(run.id());
        addClassName("jt-rota-calendar");
        calendar = new CalendarElement(zone, false);
        calendar.keepAddress();
        // A season that begins in the last days of a month is looked at in the next one, where most of it lies.
        calendar.openAt("month", run.setup().span().monday().plusWeeks(1).toString());
        calendar.onSpanShown(shown -> {
            span = shown;
            draw();
        });
        calendar.onOpened(opened -> chosen.accept((int) opened.eventId));
        var signs = new Legend();
        for (int i = 0; i < themes.size(); i++) {
            signs.named(themes.get(i).sign(getLocale()), look(i), themes.get(i).name(getLocale()));
        }
        add(signs, calendar);
    }

    /** @param lectures those that are placed */
    void setItems(List<RotaLecture> lectures) {
        placed = lectures;
        draw();
    }

    /** Only what lies in sight travels to the browser; before the calendar was looked at, nothing does. */
    private void draw() {
        if (span != null) {
            calendar.show(items(span.from.toLocalDate(), span.to.toLocalDate()));
        }
    }

    /** @param to excluded */
    List<CalendarElement.Item> items(LocalDate from, LocalDate to) {
        List<CalendarElement.Item> items = new ArrayList<>();
        for (RotaLecture lecture : placed) {
            RotaStand at = Objects.requireNonNull(lecture.at());
            if (!at.day().isBefore(from) && at.day().isBefore(to)) {
                items.add(item(lecture, at));
            }
        }
        return items;
    }

    private CalendarElement.Item item(RotaLecture lecture, RotaStand at) {
        int place = 0;
        while (place < themes.size() && themes.get(place).id() != lecture.themeId()) {
            place++;
        }
        Theme theme = place < themes.size() ? themes.get(place) : null;
        RotaHours.Part part = hours.of(at.part());
        return new CalendarElement.Item(
                Integer.toString(lecture.number()),
                lecture.place(),
                at.day().atTime(part.from()).toString(),
                at.day().atTime(part.to()).toString(),
                address,
                List.of("jt-event", theme == null ? "jt-theme-none" : look(place)),
                false,
                lecture.pinned() ? getTranslation("rota.pinned") : "",
                theme == null
                        ? lecture.lecturer()
                        : getTranslation("rota.calendar.who", theme.name(getLocale()), lecture.lecturer()),
                "",
                theme == null ? "" : theme.sign(getLocale()),
                "",
                "");
    }

    private static String look(int theme) {
        return "jt-theme-" + theme % COLOURS;
    }
}
