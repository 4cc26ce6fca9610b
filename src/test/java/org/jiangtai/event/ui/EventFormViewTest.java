package org.jiangtai.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.Topic;
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

@ViewTest
class EventFormViewTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    Moments moments;

    @Autowired
    Texts texts;

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
    void aClashIsShownWhileTheFormIsFilledInAndLeadsToTheOtherEvent() {
        Event other = events.save(fixtures.draft(hall, null, two, 50), "");

        openAt(two);
        assertThat(find(ClashList.class).exists()).isFalse();
        choose("event.field.venue", hall);

        assertThat(textOf(find(ClashList.class).single())).contains(hall.name(), other.title());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("events/" + other.id());
        time("event.field.start").setValue(moments.local(other.endsAt()));
        assertThat(find(ClashList.class).exists()).isFalse();
    }

    @Test
    void oneChoiceFillsInWhatFollowsFromIt() {
        Topic topic = fixtures.topic();
        openAt(two);

        choose("event.field.venue", hall);
        choose("event.field.topic", topic);

        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(hall.capacity());
        assertThat(title().getValue()).isEqualTo(topic.title());
        assertThat(time("event.field.end").getValue())
                .isEqualTo(moments.local(two).plusMinutes(topic.minutes()));
        time("event.field.start").setValue(moments.local(two).plusHours(3));
        assertThat(time("event.field.end").getValue())
                .as("the length stays")
                .isEqualTo(moments.local(two).plusHours(3).plusMinutes(topic.minutes()));
    }

    @Test
    void aRefusedSaveKeepsWhatWasTyped() {
        openAt(two);
        choose("event.field.venue", hall);
        find(IntegerField.class).single().setValue(12);

        press("event.form.save");

        assertThat(title().isInvalid()).isTrue();
        assertThat(title().getErrorMessage()).isEqualTo(texts.of("invalid.empty"));
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(12);
        assertThat(getCurrentView()).isInstanceOf(EventFormView.class);

        title().setValue("秋收以后");
        press("event.form.save");
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
    }

    @Test
    void aWarningAsksForAReasonBeforeItLetsGo() {
        openAt(fixtures.tomorrowAt(6));
        choose("event.field.venue", hall);
        title().setValue("早市上的宣讲");

        press("event.form.save");
        TextArea reason = find(TextArea.class).all().stream()
                .filter(area -> texts.of("event.clash.reason").equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(reason.isInvalid()).isTrue();

        reason.setValue("赶早市");
        press("event.form.saveAndApply");
        assertThat(getCurrentView()).isInstanceOf(EventView.class);
        assertThat(events.between(fixtures.tomorrowAt(5), fixtures.tomorrowAt(7)))
                .filteredOn(event -> event.venueId() == hall.id())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.clashReason()).isEqualTo("赶早市");
                    assertThat(event.state()).isEqualTo(EventState.DRAFT);
                });
        assertThat(find(ApplyDialog.class).single().isOpened())
                .as("tomorrow is late")
                .isTrue();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNothingTypedIsLost() {
        Event event = events.save(fixtures.draft(hall, null, two, 50), "");
        navigate("events/" + event.id() + "/edit", EventFormView.class);
        title().setValue("我的题目");
        events.move(
                event.id(),
                event.version(),
                two.plus(Duration.ofHours(2)),
                event.endsAt().plus(Duration.ofHours(2)),
                "");

        press("event.form.save");

        assertThat(textOf(find(ConflictNote.class).single())).contains("16:00–17:30");
        assertThat(title().getValue()).isEqualTo("我的题目");
        press("event.conflict.overwrite");
        assertThat(events.require(event.id()))
                .extracting(Event::title, Event::startsAt)
                .containsExactly("我的题目", two);
    }

    @Test
    void aCopyStandsAtTheSameHourInAWeekToCome() {
        Event original = fixtures.openEvent(hall, two, 30);

        open(QueryParameters.of("copy", Long.toString(original.id())));

        assertThat(title().getValue()).isEqualTo(original.title());
        assertThat(time("event.field.start").getValue())
                .isEqualTo(moments.local(two).plusWeeks(1));
        press("event.form.save");
        assertThat(events.between(two.plus(Duration.ofDays(7)), two.plus(Duration.ofDays(8))))
                .filteredOn(event -> event.title().equals(original.title()))
                .singleElement()
                .satisfies(copy -> assertThat(copy.state()).isEqualTo(EventState.DRAFT));
    }

    private void openAt(Instant start) {
        open(QueryParameters.of("start", moments.local(start).toString()));
    }

    private static void open(QueryParameters query) {
        UI.getCurrent().navigate(EventFormView.class, query);
    }

    private TextField title() {
        return find(TextField.class).all().stream()
                .filter(field -> texts.of("event.field.title").equals(field.getLabel()))
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

    private DateTimePicker time(String labelKey) {
        return find(DateTimePicker.class).all().stream()
                .filter(field -> texts.of(labelKey).equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String textKey) {
        test(find(Button.class).all().stream()
                        .filter(button -> texts.of(textKey).equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String textOf(Component component) {
        return Objects.requireNonNull(component.getElement().getTextRecursively());
    }
}
