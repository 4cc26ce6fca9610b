package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** The season as a calendar: month, week or agenda. Organisers drag, stretch and add right in it. */
@Route(EventPages.CALENDAR)
@Menu(title = "event.menu", order = 10, icon = "vaadin:calendar")
@Opens(value = EventService.class, method = "between")
class CalendarView extends Page implements BeforeEnterObserver {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final transient EventService events;
    private final transient EventFilters filters;
    private final transient EventMover mover;
    private final transient Moments moments;
    private final boolean organiser;
    private final CalendarElement calendar;
    private transient Map<Long, Event> shown = Map.of();
    private CalendarElement.@Nullable SpanShown span;

    CalendarView(
            EventService events,
            EventFilters filters,
            EventMover mover,
            SubPageTabs tabs,
            Moments moments,
            CurrentPerson current,
            ZoneId zone) {
        super("event.menu");
        this.events = events;
        this.filters = filters;
        this.mover = mover;
        this.moments = moments;
        this.organiser = current.may(EventService.class, "save");
        this.calendar = new CalendarElement(zone.getId(), organiser);
        if (organiser) {
            var create = new Button(
                    getTranslation("event.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(EventFormView.class));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(create);
        }
        var bar = new Div(filters.unit(), filters.lecturer(), filters.state());
        bar.addClassNames("jt-list-filters", "jt-calendar-filters");
        add(tabs.drawSeason(EventPages.CALENDAR), bar, calendar);
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
        filters.choose(
                query.getSingleParameter("unit").orElse(""),
                query.getSingleParameter("lecturer").orElse(""),
                query.getSingleParameter("state").orElse(""));
        filters.onChange(() -> {
            calendar.remember("unit", filters.unitId());
            calendar.remember("lecturer", filters.lecturerId());
            calendar.remember("state", filters.stateNames());
            load();
        });
    }

    private void load() {
        if (span == null) {
            return;
        }
        List<Event> found = events.between(moments.instant(span.from), moments.instant(span.to)).stream()
                .filter(filters::matches)
                .toList();
        shown = found.stream().collect(Collectors.toMap(Event::id, event -> event));
        calendar.show(found.stream().map(this::item).toList());
    }

    private CalendarElement.Item item(Event event) {
        boolean fixed = event.state().isOver() || event.state() == EventState.RUNNING;
        return new CalendarElement.Item(
                Long.toString(event.id()),
                event.title(),
                moments.local(event.startsAt()).toString(),
                moments.local(event.endsAt()).toString(),
                "/desk/" + EventPages.addressOf(event.id()),
                List.of("jt-event", "jt-event-" + event.state().name().toLowerCase(Locale.ROOT)),
                organiser && !fixed,
                getTranslation(event.state().labelKey()),
                event.unitName(),
                event.lecturerName());
    }

    private void move(CalendarElement.Moved moved) {
        Event before = shown.get(moved.eventId);
        if (!organiser || before == null) {
            load();
            return;
        }
        mover.move(before, moments.instant(moved.start), moments.instant(moved.end), this::load);
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
