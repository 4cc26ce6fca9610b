package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.event.SeasonService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.CalendarElement;
import org.jiangtai.uikit.Legend;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** The season as a calendar, of everybody, a unit or a lecturer: month, week, day or agenda. Organisers drag, stretch and add right in it. */
@Route(EventPages.CALENDAR)
@StyleSheet("context://event/calendar.css")
@Menu(title = "event.menu", order = 10, icon = "vaadin:calendar")
@Opens(value = SeasonService.class, method = "between")
class CalendarView extends Page implements BeforeEnterObserver {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final transient SeasonService season;
    private final transient EventFilters filters;
    private final transient CalendarItems items;
    private final transient EventMover mover;
    private final transient Moments moments;
    private final boolean organiser;
    private final CalendarElement calendar;
    private final CalendarBar bar;
    private final transient List<Theme> themes;
    private final Div legend = new Div();
    private transient Map<Long, Long> versions = Map.of();
    private CalendarElement.@Nullable SpanShown span;

    CalendarView(
            SeasonService season,
            EventFilters filters,
            CalendarItems items,
            EventMover mover,
            CalendarTools.Maker tools,
            MenuService menu,
            SubPageTabs tabs,
            Moments moments,
            CurrentPerson current,
            ZoneId zone) {
        super("event.menu");
        this.season = season;
        this.filters = filters;
        this.items = items;
        this.themes = menu.themes();
        this.bar = new CalendarBar(filters);
        this.mover = mover;
        this.moments = moments;
        this.organiser = current.may(EventService.class, "save");
        this.calendar = new CalendarElement(zone.getId(), organiser);
        calendar.nameDays(getTranslation("event.moveDay"));
        if (organiser) {
            var create = new Button(
                    getTranslation("event.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(EventFormView.class));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(tools.of(calendar, this::load), create);
        }
        add(tabs.drawSeason(EventPages.CALENDAR), bar, legend, calendar);
        calendar.onSpanShown(shown -> {
            span = shown;
            load();
        });
        calendar.onMoved(this::move);
        calendar.onSlotChosen(slot -> create(slot.start, slot.end));
        calendar.onOpened(open -> UI.getCurrent().navigate(EventPages.addressOf(open.eventId)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        QueryParameters query = enter.getLocation().getQueryParameters();
        calendar.openAt(
                query.getSingleParameter("view").orElse(""),
                query.getSingleParameter("date")
                        .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                        .orElse(""));
        bar.read(query);
        bar.onChange(() -> {
            bar.choices().forEach(calendar::remember);
            load();
        });
        explain();
    }

    private void load() {
        explain();
        if (span == null) {
            return;
        }
        List<SeasonEvent> found = season.between(moments.instant(span.from), moments.instant(span.to)).stream()
                .filter(filters::matches)
                .toList();
        versions = found.stream().collect(Collectors.toMap(SeasonEvent::id, SeasonEvent::version));
        calendar.show(
                span.month ? items.ofMonth(found, bar.colour(), organiser) : items.of(found, bar.colour(), organiser));
    }

    /** What the colours and signs stand for. */
    private void explain() {
        legend.removeAll();
        var signs = new Legend();
        for (int i = 0; i < themes.size(); i++) {
            String look =
                    bar.colour() == CalendarColour.THEME ? "jt-theme-" + i % CalendarItems.COLOURS : "jt-theme-none";
            signs.named(themes.get(i).sign(getLocale()), look, themes.get(i).name(getLocale()));
        }
        signs.with(getTranslation("event.calendar.behind"), "jt-event-mark", "event.calendar.legend.behind")
                .with("┆", "jt-event-mark", "event.calendar.legend.unsure");
        legend.add(signs);
    }

    private void move(CalendarElement.Moved moved) {
        Long seen = versions.get(moved.eventId);
        if (!organiser || seen == null) {
            load();
            return;
        }
        mover.move(
                moved.eventId,
                seen,
                draft -> draft.at(moments.instant(moved.start), moments.instant(moved.end)),
                this::load);
    }

    /** A day that was clicked in the month has no time yet, so it gets the usual one. */
    private void create(String start, String end) {
        if (!organiser) {
            return;
        }
        LocalDateTime from = start.contains("T")
                ? LocalDateTime.parse(start)
                : LocalDate.parse(start).atTime(USUAL_START);
        Map<String, String> slot = new HashMap<>(Map.of("start", Objects.toString(from)));
        if (!end.isEmpty()) {
            slot.put("end", end);
        }
        UI.getCurrent().navigate(EventFormView.class, QueryParameters.simple(slot));
    }
}
