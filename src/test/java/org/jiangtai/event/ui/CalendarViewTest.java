package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.event.SeasonService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.uikit.CalendarElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose calendar is shown, and what stands in it. */
@ViewTest
class CalendarViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    SeasonService season;

    @Autowired
    CalendarItems items;

    @Autowired
    Texts texts;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBusyDayOfTheMonthNamesHowManyMoreThereAre() {
        Instant nine = fixtures.tomorrowAt(9).plus(Duration.ofDays(300));
        for (int i = 0; i < 6; i++) {
            events.save(fixtures.draft(fixtures.venue(), null, nine, 30), "测试");
        }
        List<SeasonEvent> found = season.between(nine, nine.plusSeconds(3600));
        navigate(CalendarView.class);

        List<CalendarElement.Item> month = items.ofMonth(found, CalendarColour.STATE, true);

        assertThat(month).hasSize(CalendarItems.MOST_A_DAY);
        assertThat(month.getLast().moreOf()).isNotEmpty();
        assertThat(month.getLast().title())
                .isEqualTo(texts.of("uikit.calendar.more").replace("#", "3"));
        assertThat(month.getLast().editable()).isFalse();
        assertThat(items.ofMonth(found.subList(0, 4), CalendarColour.STATE, true))
                .hasSize(4)
                .allMatch(item -> item.moreOf().isEmpty());
    }

    @Test
    void draftsAreMarkedAndTheColourIsAChoice() {
        Instant nine = fixtures.tomorrowAt(9).plus(Duration.ofDays(320));
        Event draft = events.save(fixtures.draft(fixtures.venue(), null, nine, 30), "测试");
        List<SeasonEvent> found = season.between(nine, nine.plusSeconds(3600));
        navigate(CalendarView.class);

        assertThat(classes(found, CalendarColour.STATE, draft)).contains("jt-event-unsure", "jt-event-draft");
        assertThat(classes(found, CalendarColour.THEME, draft)).contains("jt-event-unsure", "jt-theme-none");
    }

    @Test
    void theAddressSaysWhoseCalendarItIs() {
        Lecturer lecturer = fixtures.lecturer();

        open(Map.of("who", "lecturer", "lecturer", Long.toString(lecturer.id())));

        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(CalendarWho.LECTURER);
        assertThat(find(ComboBox.class).all())
                .filteredOn(ComboBox::isVisible)
                .anyMatch(field -> field.getValue() instanceof LecturerName name && name.id() == lecturer.id());
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosingEverybodyForgetsTheLecturer() {
        Lecturer lecturer = fixtures.lecturer();
        open(Map.of("lecturer", Long.toString(lecturer.id())));
        RadioButtonGroup<CalendarWho> who = find(RadioButtonGroup.class).single();
        assertThat(who.getValue()).isEqualTo(CalendarWho.LECTURER);

        who.setValue(CalendarWho.EVERYBODY);
        who.setValue(CalendarWho.LECTURER);

        assertThat(find(ComboBox.class).all()).allMatch(ComboBox::isEmpty);
    }

    private static void open(Map<String, String> address) {
        UI.getCurrent().navigate(CalendarView.class, QueryParameters.simple(address));
    }

    private List<String> classes(List<SeasonEvent> found, CalendarColour colour, Event event) {
        return items.of(found, colour, true).stream()
                .filter(item -> item.id().equals(Long.toString(event.id())))
                .findFirst()
                .orElseThrow()
                .classNames();
    }
}
