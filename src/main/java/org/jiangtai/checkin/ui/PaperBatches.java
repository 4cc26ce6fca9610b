package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.jiangtai.checkin.PaperApprovalService;
import org.jiangtai.checkin.PaperBatch;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;

/** What was entered from paper, in batches: why, by whom, who confirms it, and whether that was done. */
final class PaperBatches extends Div {

    private final transient PaperApprovalService approvals;
    private final transient Feedback feedback;
    private final transient Runnable changed;
    private final ListPanel<PaperBatch> list = new ListPanel<>("paper.batches.empty");

    /**
     * The list.
     *
     * @param decides whether the person may confirm and refuse here
     * @param ofAllEvents whether the event stands in it
     */
    PaperBatches(
            PaperApprovalService approvals,
            Moments times,
            Feedback feedback,
            boolean decides,
            boolean ofAllEvents,
            Runnable changed) {
        this.approvals = approvals;
        this.feedback = feedback;
        this.changed = changed;
        if (ofAllEvents) {
            list.drawn("paper.event", PaperBatch::eventTitle, PaperBatches::event);
        }
        list.text("paper.state", this::state);
        list.sorted("paper.openedAt", batch -> times.minute(batch.openedAt()), PaperBatch::openedAt);
        list.sorted("paper.entries", batch -> Integer.toString(batch.entries()), PaperBatch::entries);
        list.roomy(list.text("paper.reason", PaperBatch::reason));
        list.text("paper.enteredBy", PaperBatch::enteredBy);
        list.text("paper.approver", PaperBatch::approver);
        list.text("paper.note", PaperBatch::note);
        if (decides) {
            list.actions(this::actions);
        }
        list.grid().setAllRowsVisible(true);
        add(list);
    }

    void show(List<PaperBatch> batches) {
        list.setItems(batches);
    }

    ListPanel<PaperBatch> panel() {
        return list;
    }

    private String state(PaperBatch batch) {
        if (batch.approved() == null) {
            return getTranslation("paper.state.open");
        }
        return getTranslation(batch.approved() ? "paper.state.approved" : "paper.state.refused");
    }

    private Component actions(PaperBatch batch) {
        var row = new Div();
        row.addClassName("jt-row");
        if (batch.isOpen()) {
            row.add(
                    button(
                            "paper.approve",
                            () -> decide(() -> approvals.approve(Set.of(batch.id())), "paper.approved")),
                    button(
                            "paper.refuse",
                            () -> Confirm.askReason(
                                    "paper.refuse.title",
                                    "paper.refuse.text",
                                    "paper.refuse",
                                    note -> decide(() -> approvals.refuse(batch.id(), note), "paper.refused"))));
        }
        return row;
    }

    private void decide(Runnable decision, String done) {
        try {
            decision.run();
            feedback.done(done);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
        changed.run();
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Anchor event(PaperBatch batch) {
        var link = new Anchor(DoorPages.PAPER.replace(":id", Long.toString(batch.eventId())), batch.eventTitle());
        link.setRouterIgnore(false);
        return link;
    }
}
