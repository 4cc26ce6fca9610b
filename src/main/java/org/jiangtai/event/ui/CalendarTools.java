package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.CalendarElement;
import org.jiangtai.uikit.Feedback;

/** Above the calendar: the last change back and again, and a whole day moved. The keys Ctrl+Z and Ctrl+Y do it too. */
final class CalendarTools extends Div {

    private final transient CalendarUndo undo;
    private final transient Runnable load;
    private final Button back = new Button(VaadinIcon.ARROW_BACKWARD.create());
    private final Button again = new Button(VaadinIcon.ARROW_FORWARD.create());

    private CalendarTools(CalendarUndo undo, Runnable load) {
        this.undo = undo;
        this.load = load;
        addClassName("jt-row");
        back.addClickListener(click -> undo.undo(this::redraw));
        again.addClickListener(click -> undo.redo(this::redraw));
        add(back, again);
        name();
    }

    /** Draws the tools of a calendar. */
    @org.springframework.stereotype.Component("calendarTools")
    static class Maker {

        private final CalendarUndo undo;
        private final EventService events;
        private final Feedback feedback;
        private final Moments moments;
        private final Clock clock;

        Maker(CalendarUndo undo, EventService events, Feedback feedback, Moments moments, Clock clock) {
            this.undo = undo;
            this.events = events;
            this.feedback = feedback;
            this.moments = moments;
            this.clock = clock;
        }

        /** @param load draws the calendar as it is stored */
        CalendarTools of(CalendarElement calendar, Runnable load) {
            var tools = new CalendarTools(undo, load);
            var day = new Button(
                    tools.getTranslation("event.moveDay"),
                    VaadinIcon.CALENDAR_CLOCK.create(),
                    click -> moveDay(tools, moments.date(clock.instant()).plusDays(1)));
            tools.add(day);
            calendar.onUndo(asked -> {
                if (asked.again) {
                    undo.redo(tools::redraw);
                } else {
                    undo.undo(tools::redraw);
                }
            });
            calendar.onDayChosen(chosen -> moveDay(tools, chosen.day));
            calendar.onShown(tools::name);
            return tools;
        }

        private void moveDay(CalendarTools tools, LocalDate day) {
            new MoveDayDialog(day, events, feedback, moments, (before, after) -> {
                        tools.redraw();
                        undo.moved(before, after, tools::redraw, "event.moveDay.done", after.size());
                        tools.name();
                    })
                    .open();
        }
    }

    private void redraw() {
        load.run();
        name();
    }

    /** Says in words what each button would do. */
    private void name() {
        name(back, undo.last(), "event.undo.last", "event.undo.nothing");
        name(again, undo.next(), "event.redo.next", "event.redo.nothing");
    }

    private void name(Button button, Optional<CalendarHistory.Name> step, String key, String none) {
        String words = step.map(name -> getTranslation(key, getTranslation(name.key(), name.title())))
                .orElse(getTranslation(none));
        button.setEnabled(step.isPresent());
        button.setAriaLabel(words);
        button.setTooltipText(words);
    }
}
