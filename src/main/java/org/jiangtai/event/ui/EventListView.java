package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** The season as a list that can be searched, narrowed down, sorted and exported. */
@Route(EventPages.LIST)
@Opens(value = EventService.class, method = "between")
@StyleSheet("context://event/calendar.css")
class EventListView extends Page {

    /** A season has thirteen weeks; the list opens with the one behind and the one ahead. */
    private static final int SEASON_WEEKS = 13;

    private final transient EventService events;
    private final transient TripService trips;
    private final transient Moments moments;
    private final transient Clock clock;
    private final ListPanel<Event> list = new ListPanel<>("event.list.empty");
    private transient Map<Long, AnswerState> answers = Map.of();
    private final DatePicker from = DatePickers.labelled("event.filter.from");
    private final DatePicker to = DatePickers.labelled("event.filter.to");

    EventListView(
            EventService events,
            TripService trips,
            EventFilters filters,
            EventBulk.Maker bulk,
            SubPageTabs tabs,
            Moments moments,
            CurrentPerson current,
            Clock clock) {
        super("event.menu");
        this.events = events;
        this.trips = trips;
        this.moments = moments;
        this.clock = clock;
        if (current.may(EventService.class, "save")) {
            var create = new Button(
                    getTranslation("event.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(EventFormView.class));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(new RouterLink(getTranslation("event.template.menu"), EventTemplatesView.class), create);
        }
        LocalDate today = moments.date(clock.instant());
        from.setValue(today.minusWeeks(SEASON_WEEKS));
        to.setValue(today.plusWeeks(SEASON_WEEKS));
        from.addValueChangeListener(change -> load());
        to.addValueChangeListener(change -> load());
        columns();
        list.addFilter(from, event -> true);
        list.addFilter(to, event -> true);
        list.addFilter(filters.unit(), filters::matchesUnit);
        list.addFilter(filters.lecturer(), filters::matchesLecturer);
        list.addFilter(filters.theme(), filters::matchesTheme);
        list.addFilter(filters.state(), filters::matchesState);
        filters.onChange(list::refresh);
        list.exportAs("event.menu");
        list.addClassName("jt-event-list");
        add(tabs.drawSeason(EventPages.LIST), bulk.above(list.grid(), this::load), list);
        load();
    }

    private void columns() {
        list.sorted("event.field.when", event -> moments.span(event.startsAt(), event.endsAt()), Event::startsAt);
        list.roomy(list.drawn(
                "event.field.title",
                Event::title,
                event -> new Anchor(EventPages.addressOf(event.id()), event.title())));
        list.text("event.field.unit", Event::unitName);
        list.text("event.field.venue", EventListView::hall);
        list.text("event.field.lecturer", Event::lecturerName);
        list.text("event.field.answer", event -> {
            AnswerState answer = answers.get(event.id());
            return answer == null || event.state().isOver() ? "" : getTranslation(answer.labelKey());
        });
        list.sorted("event.field.seats", event -> event.taken() + " / " + event.capacity(), Event::taken);
        list.drawn("event.field.state", event -> getTranslation(event.state().labelKey()), EventPages::badge);
    }

    private void load() {
        LocalDate first = from.getOptionalValue().orElse(LocalDate.EPOCH);
        LocalDate last = to.getOptionalValue().orElse(LocalDate.of(9999, 1, 1));
        List<Event> found = events.between(
                moments.instant(first.atStartOfDay()),
                moments.instant(last.plusDays(1).atStartOfDay()));
        list.grid().deselectAll();
        answers = trips.states(found.stream().map(Event::id).toList());
        list.setItems(found);
        // What is still to come matters most, so the list opens there and the past lies above it.
        long past = found.stream()
                .takeWhile(event -> event.startsAt().isBefore(clock.instant()))
                .count();
        if (past < found.size()) {
            list.grid().scrollToIndex((int) past);
        }
    }

    /** The hall alone: the unit whose name it may begin with stands in the column before. */
    private static String hall(Event event) {
        String rest = event.place().equals(event.venueName())
                ? event.venueName().substring(event.unitName().length()).strip()
                : event.venueName();
        return rest.isEmpty() ? event.venueName() : rest;
    }
}
