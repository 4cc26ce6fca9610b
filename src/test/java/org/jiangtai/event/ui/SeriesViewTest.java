package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventTemplate;
import org.jiangtai.event.EventTemplateService;
import org.jiangtai.event.SeriesPart;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.uikit.CalendarElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A series from the form to a change of all, a day that moves, and what is undone in the calendar. */
@ViewTest
class SeriesViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    EventTemplateService templates;

    @Autowired
    Moments moments;

    @Autowired
    Texts texts;

    private Account organiser;
    private Venue hall;
    private Instant two;

    @BeforeEach
    void signIn() {
        organiser = fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        two = fixtures.tomorrowAt(14).plus(Duration.ofDays(20));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSeriesIsPreviewedWithItsClashesOneIsTakenOutAndTheRestSaved() {
        Event taken = events.save(fixtures.draft(hall, null, two.plus(Duration.ofDays(7)), 10), "");
        UI.getCurrent()
                .navigate(
                        EventFormView.class,
                        QueryParameters.of("start", moments.local(two).toString()));
        choose("event.field.venue", hall);
        title().setValue("系列宣讲");
        press("event.series.make");
        number("event.series.times").setValue(3);
        press("event.series.preview");

        Grid<?> grid = find(Grid.class).single();
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(3);
        assertThat(button(texts.of("event.series.save", 3)).isEnabled())
                .as("the hall is taken in the second week")
                .isFalse();
        assertThat(test(grid).getCellComponent(1, 2).getElement().getTextRecursively())
                .contains(taken.title());
        assertThat(test(grid).getCellComponent(0, 2).getElement().getTextRecursively())
                .isEqualTo(texts.of("event.clash.none"));
        test($(Button.class, test(grid).getCellComponent(1, 3))
                        .withText(texts.of("event.series.out"))
                        .single())
                .click();
        test(button(texts.of("event.series.save", 2))).click();

        assertThat(mine()).extracting(Event::title).filteredOn("系列宣讲"::equals).hasSize(2);
    }

    @Test
    void aSeriesWithoutAnEndIsRefusedAtItsField() {
        UI.getCurrent()
                .navigate(
                        EventFormView.class,
                        QueryParameters.of("start", moments.local(two).toString()));
        choose("event.field.venue", hall);
        title().setValue("系列宣讲");
        press("event.series.make");
        number("event.series.times").clear();
        press("event.series.preview");

        DatePicker until = find(DatePicker.class).all().stream()
                .filter(field -> texts.of("event.series.until").equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(until.isInvalid()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo(texts.of("invalid.series.endless"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneOfASeriesIsChangedWithAllOfIt() {
        UI.getCurrent()
                .navigate(
                        EventFormView.class,
                        QueryParameters.of("start", moments.local(two).toString()));
        choose("event.field.venue", hall);
        title().setValue("旧题目");
        press("event.series.make");
        number("event.series.times").setValue(3);
        press("event.series.preview");
        test(button(texts.of("event.series.save", 3))).click();
        Event first = mine().getFirst();

        navigate("events/" + first.id() + "/edit", EventFormView.class);
        title().setValue("新题目");
        press("event.form.save");
        find(RadioButtonGroup.class).single().setValue(SeriesPart.ALL);
        press("event.series.change");

        assertThat(mine()).hasSize(3).allMatch(event -> event.title().equals("新题目"));
    }

    @Test
    void aDayMovesAsOneAndComesBackAsOne() {
        Event morning = events.save(fixtures.draft(hall, null, two.minus(Duration.ofHours(4)), 10), "");
        Event afternoon = events.save(fixtures.draft(hall, null, two, 10), "");
        CalendarElement calendar = openCalendar();
        ComponentUtil.fireEvent(
                calendar,
                new CalendarElement.DayChosen(calendar, true, moments.date(two).toString()));
        @SuppressWarnings("unchecked")
        Grid<Event> grid = find(Grid.class).single();
        grid.asMultiSelect()
                .setValue(grid.getListDataView()
                        .getItems()
                        .filter(event -> event.venueId() == hall.id())
                        .collect(java.util.stream.Collectors.toSet()));
        number("event.moveDay.minutes").setValue(30);
        test(button(texts.of("event.moveDay.save", 2))).click();

        Duration day = Duration.ofDays(1).plusMinutes(30);
        assertThat(events.require(morning.id()).startsAt())
                .isEqualTo(morning.startsAt().plus(day));
        assertThat(events.require(afternoon.id()).startsAt())
                .isEqualTo(afternoon.startsAt().plus(day));

        undo(calendar, false);
        assertThat(events.require(morning.id()).startsAt()).isEqualTo(morning.startsAt());
        assertThat(events.require(afternoon.id()).startsAt()).isEqualTo(afternoon.startsAt());
        undo(calendar, true);
        assertThat(events.require(afternoon.id()).startsAt())
                .isEqualTo(afternoon.startsAt().plus(day));
    }

    @Test
    void stepsAreUndoneOneAfterTheOther() {
        Event event = events.save(fixtures.draft(hall, null, two, 10), "");
        CalendarElement calendar = openCalendar();
        drag(calendar, event, two.plus(Duration.ofHours(1)));
        drag(calendar, event, two.plus(Duration.ofHours(2)));

        undo(calendar, false);
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two.plus(Duration.ofHours(1)));
        undo(calendar, false);
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two);
        undo(calendar, false);
        assertThat(said()).contains(texts.of("event.undo.nothing"));
        undo(calendar, true);
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two.plus(Duration.ofHours(1)));
    }

    @Test
    void whatSomebodyElseChangedIsNotUndone() {
        Event event = events.save(fixtures.draft(hall, null, two, 10), "");
        CalendarElement calendar = openCalendar();
        drag(calendar, event, two.plus(Duration.ofHours(1)));
        fixtures.signIn(Role.ORGANISER);
        Event now = events.require(event.id());
        events.save(EventDraft.of(now).withSeats(20), "");
        fixtures.signIn(organiser);

        undo(calendar, false);

        assertThat(said()).contains(texts.of("event.undo.changed"));
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two.plus(Duration.ofHours(1)));
    }

    @Test
    void aDraftIsDeletedFromItsPageAndBroughtBackInTheCalendar() {
        Event event = events.save(fixtures.draft(hall, null, two, 10), "");
        navigate("events/" + event.id(), EventView.class);

        press("event.remove");
        assertThat(mine()).isEmpty();
        assertThat(getCurrentView()).isInstanceOf(CalendarView.class);

        undo(find(CalendarElement.class).single(), false);
        assertThat(mine()).extracting(Event::title).containsExactly(event.title());
    }

    @Test
    void aTemplateIsKeptFromAnEventAndMakesANewOne() {
        Event event = events.save(fixtures.draft(hall, null, two, 10), "");
        navigate("events/" + event.id(), EventView.class);
        press("event.template.keep");
        String name = "模板" + Fixtures.unique();
        find(TextField.class).all().stream()
                .filter(field -> texts.of("event.template.name").equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(name);
        press("action.save");
        EventTemplate kept = templates.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        navigate(EventTemplatesView.class);
        assertThat(find(Grid.class).single().getListDataView().getItems().toList())
                .contains(kept);
        UI.getCurrent().navigate(EventFormView.class, QueryParameters.of("template", Long.toString(kept.id())));
        assertThat(title().getValue()).isEqualTo(event.title());
        press("event.form.save");
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
    }

    private List<Event> mine() {
        return events.between(two.minus(Duration.ofDays(1)), two.plus(Duration.ofDays(60))).stream()
                .filter(event -> event.venueId() == hall.id())
                .toList();
    }

    private CalendarElement openCalendar() {
        navigate(CalendarView.class);
        CalendarElement calendar = find(CalendarElement.class).single();
        ComponentUtil.fireEvent(
                calendar,
                new CalendarElement.SpanShown(
                        calendar,
                        true,
                        moments.local(two).minusDays(2).toString(),
                        moments.local(two).plusDays(30).toString(),
                        "week"));
        return calendar;
    }

    private void drag(CalendarElement calendar, Event event, Instant start) {
        Instant end = start.plus(Duration.between(event.startsAt(), event.endsAt()));
        ComponentUtil.fireEvent(
                calendar,
                new CalendarElement.Moved(
                        calendar,
                        true,
                        Long.toString(event.id()),
                        moments.local(start).toString(),
                        moments.local(end).toString()));
    }

    private static void undo(CalendarElement calendar, boolean again) {
        ComponentUtil.fireEvent(calendar, new CalendarElement.UndoAsked(calendar, true, again));
    }

    private String said() {
        return find(Notification.class).all().stream()
                .map(each -> each.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private TextField title() {
        return find(TextField.class).all().stream()
                .filter(field -> texts.of("event.field.title").equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(String labelKey) {
        return find(IntegerField.class).all().stream()
                .filter(field -> texts.of(labelKey).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String labelKey, T value) {
        ComboBox<T> box = find(ComboBox.class).all().stream()
                .filter(field -> texts.of(labelKey).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        box.setValue(value);
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> text.equals(each.getText()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void press(String textKey) {
        test(button(texts.of(textKey))).click();
    }
}
