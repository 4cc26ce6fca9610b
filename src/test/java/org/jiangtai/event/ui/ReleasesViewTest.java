package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Publication;
import org.jiangtai.event.Release;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.event.ReleaseService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Looking through what is not public yet, releasing it, and comparing releases. Each test has a unit of its own. */
@ViewTest
class ReleasesViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    ReleaseService releases;

    @Autowired
    ReleaseSection section;

    @Autowired
    Texts texts;

    private Unit street;
    private Event event;

    @BeforeEach
    void anEventThatWasMoved() {
        street = fixtures.unit();
        Venue hall = fixtures.venue(street, 100);
        Instant two = fixtures.tomorrowAt(14);
        Event opened = fixtures.openEvent(hall, two, 30);
        Duration day = Duration.ofDays(1);
        AsProgram.run(() -> events.move(
                opened.id(), opened.version(), two.plus(day), opened.endsAt().plus(day), ""));
        event = fixtures.approved(opened.id());
        fixtures.signIn(Role.ORGANISER, street.id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsReadyIsChosenAndReleasedWithANote() {
        navigate(ReleasesView.class);
        assertThat(pending()).extracting(ReleaseChange::eventId).containsExactly(event.id());

        press(texts.of("event.release.do", 1));
        test(find(TextArea.class).single()).setValue("村里停电，顺延一天");
        press(texts.of("event.release.confirm"));

        assertThat(events.require(event.id()).publication()).isEqualTo(Publication.CURRENT);
        assertThat(releases.all().getFirst().note()).isEqualTo("村里停电，顺延一天");
        assertThat(content()).contains(texts.of("event.release.nothing"));
    }

    @Test
    void nothingChosenIsNothingReleased() {
        navigate(ReleasesView.class);

        grid().deselectAll();

        assertThat(find(Button.class).all())
                .filteredOn(button -> button.getText().equals(texts.of("event.release.do", 0)))
                .singleElement()
                .matches(button -> !button.isEnabled());
    }

    @Test
    void aReleaseIsComparedWithAnyOlderOne() {
        Release made = releases.make(List.of(event.id()), "调整");
        navigate("events/releases/" + made.number(), ReleaseView.class);
        assertThat(content()).contains("调整");
        assertThat(pending())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isNotNull());

        than().setValue(0);

        assertThat(than().getValue()).isEqualTo(0);
        assertThat(pending())
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isNull());
    }

    @Test
    void aReleaseThatIsNotThereSaysSo() {
        navigate("events/releases/99999999", ReleaseView.class);

        assertThat(content()).contains(texts.of("failure.NotFound"));
    }

    @Test
    void aKeeperReadsWhatTheReleaseChangedForItsVillageAndReleasesNothing() {
        releases.make(List.of(event.id()), "");
        fixtures.signIn(Role.KEEPER, street.id());

        assertThat(section.content().orElseThrow().getElement().getTextRecursively())
                .contains(event.title());
        navigate(ReleasesView.class);
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals(texts.of("event.release.do", 0)));
    }

    @SuppressWarnings("unchecked") // the page's first list is the one of changes
    private Grid<ReleaseChange> grid() {
        return (Grid<ReleaseChange>) find(Grid.class).first();
    }

    @SuppressWarnings("unchecked") // the page's only choice is among numbers
    private Select<Integer> than() {
        return (Select<Integer>) find(Select.class).single();
    }

    private List<ReleaseChange> pending() {
        return grid().getListDataView().getItems().toList();
    }

    private String content() {
        HasElement view = getCurrentView();
        return view.getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
