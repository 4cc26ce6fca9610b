package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Application;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
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

/** The calendar, the list, an event's page and its part of the home page. */
@ViewTest
class EventPagesTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    Moments moments;

    @Autowired
    Texts texts;

    @Autowired
    ApprovalService approvals;

    @Autowired
    ReviewSection review;

    @Autowired
    ToApplySection toApply;

    @Autowired
    TodaySection today;

    @Autowired
    WeekSection week;

    private static final Duration MONTH = Duration.ofDays(28);

    private Venue hall;
    private Instant two;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
        hall = fixtures.venue();
        two = fixtures.tomorrowAt(14);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListFindsAnEventByAnyOfItsWords() {
        Event event = fixtures.openEvent(hall, two, 30);
        fixtures.openEvent(30);

        navigate(EventListView.class);
        find(TextField.class).first().setValue(event.title());

        Grid<?> grid = find(Grid.class).single();
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(1);
        assertThat(grid.getListDataView().getItem(0)).isEqualTo(events.require(event.id()));
    }

    @Test
    void aDraftIsAppliedForApprovedAndPublishedFromItsPage() {
        Account organiser = fixtures.signIn(Role.ORGANISER);
        Event draft = events.save(fixtures.draft(hall, null, two, 30), "");
        navigate("events/" + draft.id(), EventView.class);
        assertThat(content()).contains(draft.title()).doesNotContain("/e/" + draft.code());
        assertThat(has("event.publish")).as("before the approval").isFalse();

        press("approval.apply");
        test(find(Button.class).all().stream()
                        .filter(button -> texts.of("approval.apply.do", 1).equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(events.require(draft.id()).stage())
                .as("tomorrow is late and asks for a reason")
                .isEqualTo(EventStage.DRAFT);
        find(TextArea.class).single().setValue("临时安排");
        test(find(Button.class).all().stream()
                        .filter(button -> texts.of("approval.apply.do", 1).equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(events.require(draft.id()).stage()).isEqualTo(EventStage.IN_REVIEW);
        assertThat(content()).contains("临时安排");

        fixtures.signIn(Role.REVIEWER);
        assertThat(text(review)).contains(draft.title());
        navigate("events/" + draft.id(), EventView.class);
        press("approval.approve");
        assertThat(events.require(draft.id()).stage()).isEqualTo(EventStage.APPROVED);

        fixtures.signIn(organiser);
        navigate("events/" + draft.id(), EventView.class);
        press("event.publish");
        assertThat(events.require(draft.id()).state()).isEqualTo(EventState.OPEN);
        assertThat(content()).contains(texts.of(EventState.OPEN)).contains(texts.of("event.public"));
        assertThat(has("event.publish")).isFalse();
        press("event.unpublish");
        assertThat(events.require(draft.id()).state()).isEqualTo(EventState.APPROVED);
    }

    @Test
    void aReviewerSendsSeveralBackTogetherWithOneReason() {
        Account organiser = fixtures.signIn(Role.ORGANISER);
        Event one = asked(two);
        Event other = asked(fixtures.tomorrowAt(9));
        fixtures.signIn(Role.REVIEWER, hall.unitId());
        navigate(ApprovalsView.class);
        @SuppressWarnings("unchecked")
        Grid<Application> grid = find(Grid.class).single();
        assertThat(grid.getListDataView().getItems().map(row -> row.event().id()))
                .containsExactlyInAnyOrder(one.id(), other.id());

        grid.asMultiSelect().select(grid.getListDataView().getItems().toList());
        pressText(texts.of("approval.sendBack.many", 2));
        find(TextArea.class).single().setValue("请写清内容");
        press("approval.sendBack");

        assertThat(grid.getListDataView().getItemCount()).isZero();
        fixtures.signIn(organiser);
        assertThat(events.require(one.id()).stage()).isEqualTo(EventStage.DRAFT);
        assertThat(text(toApply)).contains(one.title(), other.title(), "请写清内容");
        navigate("events/" + one.id(), EventView.class);
        assertThat(content()).contains(texts.of("approval.returned", "请写清内容"));
    }

    @Test
    void severalAreAppliedForAndCancelledFromTheList() {
        Event one = events.save(fixtures.draft(hall, null, two.plus(MONTH), 30), "");
        Event other =
                events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(9).plus(MONTH), 30), "");
        navigate(EventListView.class);
        @SuppressWarnings("unchecked")
        Grid<Event> grid = find(Grid.class).single();
        grid.asMultiSelect().select(one, other);

        pressText(texts.of("approval.apply.many", 2));
        assertThat(events.require(one.id()).stage()).isEqualTo(EventStage.IN_REVIEW);
        assertThat(events.require(other.id()).stage()).isEqualTo(EventStage.IN_REVIEW);

        grid.asMultiSelect().select(events.require(one.id()), events.require(other.id()));
        pressText(texts.of("event.cancel.many", 2));
        find(TextArea.class).single().setValue("台风");
        press("event.cancel.do");
        assertThat(events.require(other.id()).cancelReason()).isEqualTo("台风");
    }

    private Event asked(Instant start) {
        Event event = events.save(fixtures.draft(hall, null, start, 30), "");
        return approvals.apply(List.of(event.id()), "临时安排").getFirst();
    }

    @Test
    void aKeeperReadsTheEventOfItsUnitAndChangesNothing() {
        Event event = fixtures.openEvent(hall, two, 30);
        fixtures.signIn(Role.KEEPER, hall.unitId());

        navigate("events/" + event.id(), EventView.class);

        assertThat(content()).contains(event.title());
        assertThat(has("action.edit")).isFalse();
        assertThat(has("event.cancel")).isFalse();
    }

    @Test
    void whatIsNotThereOrAnothersSaysSoAndLeadsBack() {
        Event event = fixtures.openEvent(hall, two, 30);
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());

        navigate("events/" + event.id(), EventView.class);
        assertThat(content()).contains(texts.of("failure.NotYourUnit")).doesNotContain(event.title());
        navigate("events/999999999", EventView.class);
        assertThat(content()).contains(texts.of("failure.NotFound"), texts.of("event.backToCalendar"));
        navigate("events/abc", EventView.class);
        assertThat(content()).contains(texts.of("failure.NotFound"));
    }

    @Test
    void draggingMovesAnEventAndUndoBringsItBack() {
        Event event = events.save(fixtures.draft(hall, null, two, 30), "");
        CalendarElement calendar = openCalendar();

        drag(calendar, event, two.plus(Duration.ofHours(2)));
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two.plus(Duration.ofHours(2)));

        press("action.undo");
        assertThat(events.require(event.id()).startsAt()).isEqualTo(two);
    }

    @Test
    void draggingOntoATakenHourChangesNothingAndSaysWhatIsThere() {
        Event event = events.save(fixtures.draft(hall, null, two, 30), "");
        Event other = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(9), 30), "");

        drag(openCalendar(), event, fixtures.tomorrowAt(9));

        assertThat(events.require(event.id()).startsAt()).isEqualTo(two);
        assertThat(find(Notification.class).all())
                .anyMatch(said -> said.getElement().getTextRecursively().contains(other.title()));
    }

    @Test
    void draggingPastAWarningAsksForTheReason() {
        Event event = events.save(fixtures.draft(hall, null, two, 30), "");

        drag(openCalendar(), event, fixtures.tomorrowAt(6));

        assertThat(events.require(event.id()).startsAt()).isEqualTo(two);
        assertThat(find(ClashReasonDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void aKeeperWhoDragsAllTheSameMovesNothing() {
        Event event = events.save(fixtures.draft(hall, null, two, 30), "");
        fixtures.signIn(Role.KEEPER, hall.unitId());

        drag(openCalendar(), event, two.plus(Duration.ofHours(2)));

        assertThat(events.require(event.id()).startsAt()).isEqualTo(two);
    }

    @Test
    void theHomePageShowsWhatIsOnToWhomItConcerns() {
        Event now = fixtures.runningEvent(30);
        Event soon = events.save(fixtures.draft(hall, null, two, 30), "");

        assertThat(text(week)).contains(soon.title());
        assertThat(text(today) + text(week)).contains(now.title());
        fixtures.signIn(Role.ADMINISTRATOR);
        assertThat(today.content()).isEmpty();
        assertThat(week.content()).isEmpty();
    }

    private static String text(org.jiangtai.uikit.HomeSection section) {
        return section.content()
                .map(part -> part.getElement().getTextRecursively())
                .orElse("");
    }

    private CalendarElement openCalendar() {
        navigate(CalendarView.class);
        CalendarElement calendar = find(CalendarElement.class).single();
        ComponentUtil.fireEvent(
                calendar,
                new CalendarElement.SpanShown(
                        calendar,
                        true,
                        moments.local(fixtures.tomorrowAt(0)).toString(),
                        moments.local(fixtures.tomorrowAt(0)).plusDays(1).toString(),
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

    private String content() {
        HasElement view = getCurrentView();
        return view.getElement().getTextRecursively();
    }

    private boolean has(String textKey) {
        return find(Button.class).all().stream().anyMatch(button -> says(button, textKey));
    }

    private boolean says(Component button, String textKey) {
        return texts.of(textKey).equals(button.getElement().getText());
    }

    private void pressText(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(String textKey) {
        test(find(Button.class).all().stream()
                        .filter(button -> says(button, textKey))
                        .reduce((earlier, later) -> later)
                        .orElseThrow())
                .click();
    }
}
