package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventRemoval;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** What can be done with several events of a list at once. Each button counts those of the chosen ones it is for. */
final class EventBulk extends Div {

    private final Grid<Event> grid;
    private final Map<Button, String> texts = new LinkedHashMap<>();
    private final transient Map<Button, Predicate<Event>> fit = new LinkedHashMap<>();

    private EventBulk(Grid<Event> grid) {
        this.grid = grid;
        addClassNames("jt-row", "jt-event-bulk");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> showChosen());
    }

    /** Adds the buttons to lists. */
    @org.springframework.stereotype.Component("eventBulks")
    static class Maker {

        private final EventService events;
        private final ApprovalDesk approvals;
        private final EventDeeds deeds;
        private final Feedback feedback;
        private final CurrentPerson current;

        Maker(EventService events, ApprovalDesk approvals, EventDeeds deeds, Feedback feedback, CurrentPerson current) {
            this.events = events;
            this.deeds = deeds;
            this.approvals = approvals;
            this.feedback = feedback;
            this.current = current;
        }

        /** The buttons above a list; none where the person may do nothing with several events. */
        Div above(Grid<Event> grid, Runnable reload) {
            if (!current.may(EventService.class, "save") && !current.may(ApprovalService.class, "approve")) {
                return new Div();
            }
            var bulk = new EventBulk(grid);
            if (current.may(ApprovalService.class, "apply")) {
                bulk.button(
                        "approval.apply.many",
                        event -> event.stage() == EventStage.DRAFT
                                && !event.state().isOver(),
                        chosen -> approvals.apply(chosen.stream().map(Event::id).toList(), reload));
            }
            if (current.may(ApprovalService.class, "approve")) {
                Predicate<Event> waiting = event -> event.stage() == EventStage.IN_REVIEW;
                bulk.button("approval.approve.many", waiting, chosen -> approvals.approve(chosen, reload));
                bulk.button("approval.sendBack.many", waiting, chosen -> approvals.sendBack(chosen, reload));
            }
            if (current.may(EventRemoval.class, "remove")) {
                bulk.button("event.remove.many", EventDeeds::isRemovable, chosen -> deeds.remove(chosen, reload));
            }
            if (current.may(EventService.class, "cancelTogether")) {
                bulk.button("event.cancel.many", event -> !event.state().isOver(), chosen -> cancel(chosen, reload))
                        .addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            bulk.showChosen();
            return bulk;
        }

        private void cancel(List<Event> chosen, Runnable reload) {
            Confirm.askReason("event.cancel.many.title", "event.cancel.text", "event.cancel.do", reason -> {
                List<Event> cancelled =
                        events.cancelTogether(chosen.stream().map(Event::id).toList(), reason);
                reload.run();
                feedback.done("event.cancelled.many", cancelled.size());
            });
        }
    }

    private Button button(String textKey, Predicate<Event> fits, Consumer<List<Event>> action) {
        var button = new Button();
        button.addClickListener(click -> action.accept(chosen(fits)));
        texts.put(button, textKey);
        fit.put(button, fits);
        add(button);
        return button;
    }

    private List<Event> chosen(Predicate<Event> fits) {
        return grid.getSelectedItems().stream()
                .filter(fits)
                .sorted(java.util.Comparator.comparing(Event::startsAt))
                .toList();
    }

    private void showChosen() {
        setVisible(!grid.getSelectedItems().isEmpty());
        texts.forEach((button, key) -> {
            int many = chosen(java.util.Objects.requireNonNull(fit.get(button))).size();
            button.setText(getTranslation(key, many));
            button.setEnabled(many > 0);
        });
    }
}
