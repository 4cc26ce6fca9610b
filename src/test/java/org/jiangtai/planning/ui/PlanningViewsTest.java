package org.jiangtai.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The board, the coverage and the load at the desk. */
@ViewTest
class PlanningViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    Moments moments;

    @Autowired
    Texts texts;

    private Venue hall;
    private Instant start;
    private Event event;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        start = fixtures.tomorrowAt(14);
        event = events.save(fixtures.draft(hall, null, start, 30), "测试");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void draggingToAnotherWeekKeepsWeekdayAndTimeAndUndoBringsItBack() {
        drag(2, 0);
        assertThat(stored().startsAt()).isEqualTo(start.plus(Duration.ofDays(14)));

        press("action.undo");
        assertThat(stored().startsAt()).isEqualTo(start);
    }

    @Test
    void draggingToAnotherPlaceTakesItsOnlyHall() {
        Venue other = fixtures.venue();

        drag(1, other.unitId());

        assertThat(stored().venueId()).isEqualTo(other.id());
        assertThat(stored().startsAt()).isEqualTo(start.plus(Duration.ofDays(7)));
    }

    @Test
    void aPlaceWithSeveralHallsIsAskedWhichOne() {
        Unit unit = fixtures.unit();
        fixtures.venue(unit, 100);
        Venue second = fixtures.venue(unit, 100);

        drag(0, unit.id());
        assertThat(stored().venueId()).isEqualTo(hall.id());
        @SuppressWarnings("unchecked")
        ComboBox<Venue> choice =
                find(ComboBox.class).from(find(Dialog.class).single()).single();
        choice.setValue(second);
        press("planning.board.move");

        assertThat(stored().venueId()).isEqualTo(second.id());
    }

    @Test
    void aPlaceWithoutAHallSaysSo() {
        drag(0, fixtures.unit().id());

        assertThat(stored().venueId()).isEqualTo(hall.id());
        assertThat(said()).contains(texts.of("planning.board.noHall"));
    }

    @Test
    void whatSomebodyElseChangedIsNotMoved() {
        BoardElement board = board();
        long seen = event.version();
        events.move(event.id(), seen, start.plusSeconds(3600), start.plusSeconds(9000), "测试");

        ComponentUtil.fireEvent(board, new BoardElement.Moved(board, true, Long.toString(event.id()), seen, 1, ""));

        assertThat(stored().startsAt()).isEqualTo(start.plusSeconds(3600));
        assertThat(said()).contains(texts.of("event.move.changed", event.title()));
    }

    @Test
    void aKeeperWhoDragsAllTheSameMovesNothing() {
        fixtures.signIn(Role.KEEPER, hall.unitId());
        drag(1, 0);
        assertThat(stored().startsAt()).isEqualTo(start);
    }

    @Test
    void withoutAMouseAnEventIsMovedFromItsDialog() {
        BoardElement board = board();
        ComponentUtil.fireEvent(board, new BoardElement.Picked(board, true, Long.toString(event.id())));
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo(event.title());

        Venue other = fixtures.venue();
        find(Dialog.class).single().close();
        ComponentUtil.fireEvent(board, new BoardElement.Picked(board, true, Long.toString(event.id())));
        @SuppressWarnings("unchecked")
        ComboBox<Venue> choice =
                find(ComboBox.class).from(find(Dialog.class).single()).single();
        choice.setValue(other);
        press("planning.board.move");

        assertThat(stored().venueId()).isEqualTo(other.id());
        assertThat(stored().startsAt()).isEqualTo(start);
    }

    @Test
    void anEmptyCellLeadsToTheFormWithItsPlace() {
        BoardElement board = board();
        ComponentUtil.fireEvent(board, new BoardElement.SlotChosen(board, true, Long.toString(hall.unitId()), 3));

        HasElement form = getCurrentView();
        assertThat(form.getClass().getSimpleName()).isEqualTo("EventFormView");
        assertThat(find(ComboBox.class).all())
                .anyMatch(field -> field.getValue() instanceof Unit unit && unit.id() == hall.unitId());
        assertThat(find(ComboBox.class).all())
                .anyMatch(field -> field.getValue() instanceof Venue venue && venue.id() == hall.id());
    }

    @Test
    void aCellOfTheCoverageOffersToPlanOne() {
        navigate(CoverageView.class);
        CoverageElement map = find(CoverageElement.class).single();
        long theme = fixtures.topic().themeId();

        ComponentUtil.fireEvent(
                map, new CoverageElement.CellChosen(map, true, Long.toString(hall.unitId()), Long.toString(theme)));
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(texts.of("planning.coverage.none"));
        press("planning.coverage.plan");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("EventFormView");
    }

    @Test
    void aBarLeadsToTheLecturersCalendar() {
        long lecturer = fixtures.lecturer().id();
        navigate(LoadView.class);
        LoadElement bars = find(LoadElement.class).single();

        ComponentUtil.fireEvent(bars, new LoadElement.Opened(bars, true, Long.toString(lecturer)));

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("CalendarView");
    }

    @Test
    void theSeasonsPagesLeadToEachOther() {
        navigate(BoardView.class);
        HasElement view = getCurrentView();
        assertThat(view.getElement().getTextRecursively())
                .contains(texts.of("event.calendar"), texts.of("planning.coverage"), texts.of("planning.load"));
    }

    private BoardElement board() {
        navigate(BoardView.class);
        return find(BoardElement.class).single();
    }

    private void drag(int weeks, long unit) {
        BoardElement board = board();
        ComponentUtil.fireEvent(
                board,
                new BoardElement.Moved(
                        board,
                        true,
                        Long.toString(event.id()),
                        event.version(),
                        weeks,
                        unit == 0 ? "" : Long.toString(unit)));
    }

    private Event stored() {
        return events.find(event.id()).orElseThrow();
    }

    private String said() {
        return find(Notification.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private void press(String textKey) {
        Button button = find(Button.class).all().stream()
                .filter(one -> texts.of(textKey).equals(one.getText()))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
