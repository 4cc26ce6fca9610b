package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventRemoval;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventTemplateService;
import org.jiangtai.event.Publication;
import org.jiangtai.event.RemovedEvent;
import org.jiangtai.event.SeenEvent;
import org.jiangtai.event.SeriesService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.springframework.stereotype.Component;

/** What an organiser does with events beyond their form; each says what became of it, with a way back where there is one. */
@Component
class EventDeeds {

    private final EventService events;
    private final EventRemoval removal;
    private final EventTemplateService templates;
    private final SeriesService series;
    private final CalendarUndo undo;
    private final Feedback feedback;
    private final Moments moments;

    EventDeeds(
            EventService events,
            EventRemoval removal,
            EventTemplateService templates,
            SeriesService series,
            CalendarUndo undo,
            Feedback feedback,
            Moments moments) {
        this.events = events;
        this.removal = removal;
        this.templates = templates;
        this.series = series;
        this.undo = undo;
        this.feedback = feedback;
        this.moments = moments;
    }

    void publish(Event event, Consumer<Event> changed) {
        boolean first = event.publication() == Publication.NONE;
        changed.accept(events.publish(event.id()));
        if (first) {
            feedback.doneWithUndo(() -> changed.accept(events.unpublish(event.id())), "event.published", event.title());
        } else {
            feedback.done("event.published", event.title());
        }
    }

    void unpublish(Event event, Consumer<Event> changed) {
        changed.accept(events.unpublish(event.id()));
        feedback.doneWithUndo(() -> changed.accept(events.publish(event.id())), "event.unpublished", event.title());
    }

    /** Cancels one event; where it is one of a series, also others of it. */
    void cancel(Event event, Consumer<Event> changed) {
        if (event.seriesId() == null) {
            Confirm.askReason("event.cancel.title", "event.cancel.text", "event.cancel.do", reason -> {
                changed.accept(events.cancel(event.id(), reason));
                feedback.done("event.cancelled", event.title());
            });
            return;
        }
        new SeriesChangeDialog("event.cancel", event.id(), series, moments, (part, kept, concerned, reason, dialog) -> {
                    if (dialog.demandReason()) {
                        return;
                    }
                    List<Event> cancelled = events.cancelTogether(
                            concerned.stream().map(Event::id).toList(), reason);
                    dialog.close();
                    changed.accept(events.require(event.id()));
                    feedback.done("event.cancelled.many", cancelled.size());
                })
                .open();
    }

    /** Removes a draft; where it is one of a series, also others of it. */
    void remove(Event event) {
        Runnable away = () -> UI.getCurrent().navigate(CalendarView.class);
        if (event.seriesId() == null) {
            remove(List.of(event), away);
            return;
        }
        new SeriesChangeDialog("event.remove", event.id(), series, moments, (part, kept, concerned, reason, dialog) -> {
                    dialog.close();
                    remove(concerned.stream().filter(EventDeeds::isRemovable).toList(), away);
                })
                .open();
    }

    /** Removes drafts, with a way back. */
    void remove(List<Event> drafts, Runnable done) {
        List<RemovedEvent> removed =
                removal.remove(drafts.stream().map(SeenEvent::of).toList());
        done.run();
        undo.removed(removed, done, "event.removed.many", removed.size());
    }

    static boolean isRemovable(Event event) {
        return event.stage() == org.jiangtai.event.EventStage.DRAFT && event.publication() == Publication.NONE;
    }

    void keepAsTemplate(Event event) {
        var name = new TextField();
        var dialog = new FormDialog(name.getTranslation("event.template.keep"), feedback, () -> {
            templates.keep(event.id(), name.getValue());
            feedback.done("event.template.kept", name.getValue().strip());
        });
        dialog.wideField("name", name).setLabel(name.getTranslation("event.template.name"));
        name.setHelperText(name.getTranslation("event.template.name.help"));
        name.setValue(event.title());
        dialog.open();
        name.focus();
    }
}
