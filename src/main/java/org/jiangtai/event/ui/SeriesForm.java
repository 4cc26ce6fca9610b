package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashesTogether;
import org.jiangtai.event.DraftRefused;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventClashes;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeriesService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What the form of an event does where it becomes a series or is one of a series. */
@Component
class SeriesForm {

    private final SeriesService series;
    private final EventService events;
    private final CalendarUndo undo;
    private final Feedback feedback;
    private final Moments moments;

    SeriesForm(SeriesService series, EventService events, CalendarUndo undo, Feedback feedback, Moments moments) {
        this.series = series;
        this.events = events;
        this.undo = undo;
        this.feedback = feedback;
        this.moments = moments;
    }

    /** Opens the rule and its preview for what is typed. */
    void open(EventDraft like, EventChoices choices) {
        new SeriesDialog(like, series, events, choices, feedback, moments, made -> {
                    undo.made(made);
                    feedback.done("event.series.made", made.size());
                    UI.getCurrent().navigate(EventListView.class);
                })
                .open();
    }

    /**
     * Asks for which of the series the change is, and saves it.
     *
     * @param clashReason what the form has already
     * @param conflict is run if somebody else changed one meanwhile
     */
    void change(Event event, EventDraft edited, String clashReason, Runnable conflict) {
        new SeriesChangeDialog(
                        "event.series.change", event.id(), series, moments, (part, kept, concerned, reason, dialog) -> {
                            try {
                                List<Event> changed =
                                        series.change(edited, part, kept, reason.isEmpty() ? clashReason : reason);
                                dialog.close();
                                feedback.done("event.series.changed", changed.size());
                                UI.getCurrent().navigate(EventPages.addressOf(event.id()));
                            } catch (ClashesTogether refused) {
                                show(dialog, refused.clashes(), refused.isFinal());
                            } catch (EventClashes refused) {
                                show(dialog, List.of(refused.clashes()), refused.isFinal());
                            } catch (DraftRefused refused) {
                                feedback.failed(refused.reason());
                            } catch (InvalidInput invalid) {
                                dialog.close();
                                feedback.failed(invalid);
                            } catch (OptimisticLockingFailureException changed) {
                                dialog.close();
                                conflict.run();
                            }
                        })
                .open();
    }

    private static void show(SeriesChangeDialog dialog, List<List<Clash>> clashes, boolean last) {
        List<com.vaadin.flow.component.Component> shown = new ArrayList<>();
        shown.add(new Paragraph(dialog.getTranslation(last ? "event.series.refused" : "event.series.warned")));
        clashes.stream().filter(each -> !each.isEmpty()).map(ClashList::new).forEach(shown::add);
        dialog.show(shown);
        if (!last) {
            dialog.demandReason();
        }
    }
}
