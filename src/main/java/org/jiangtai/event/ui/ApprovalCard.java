package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.event.ApprovalCheck;
import org.jiangtai.event.ApprovalPassed;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.ApprovalStep;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.Publication;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;

/** How far an event's approval is, what can be done about it now, and what happened so far. */
final class ApprovalCard extends Div {

    private final transient Event event;
    private final transient ApprovalDesk desk;
    private final transient Moments moments;
    private final transient Runnable changed;
    private final Div buttons = new Div();

    private ApprovalCard(Event event, ApprovalDesk desk, Moments moments, Runnable changed) {
        this.event = event;
        this.desk = desk;
        this.moments = moments;
        this.changed = changed;
        addClassNames("jt-card", "jt-stack", "jt-approval");
        buttons.addClassName("jt-row");
        add(new H2(getTranslation("approval.title")));
    }

    /** Draws the cards of events. */
    @org.springframework.stereotype.Component("approvalCards")
    static class Maker {

        private final ApprovalService approvals;
        private final ApprovalDesk desk;
        private final CurrentPerson current;
        private final Moments moments;

        Maker(ApprovalService approvals, ApprovalDesk desk, CurrentPerson current, Moments moments) {
            this.approvals = approvals;
            this.desk = desk;
            this.current = current;
            this.moments = moments;
        }

        /** Whether events of the kind are approved before they are made public. */
        boolean concerns(EventKind kind) {
            return approvals.terms().concern(kind);
        }

        /** Applies for the event, as the form does after saving. */
        void apply(Event event, Runnable changed) {
            desk.apply(List.of(event.id()), changed);
        }

        /** The card, or nothing where the event needs no approval and never did. */
        java.util.Optional<Component> card(Event event, Runnable changed) {
            List<ApprovalPassed> history = approvals.history(event.id());
            boolean open = concerns(event.kind()) && !event.state().isOver();
            if (history.isEmpty() && !open) {
                return java.util.Optional.empty();
            }
            var card = new ApprovalCard(event, desk, moments, changed);
            if (open) {
                switch (event.stage()) {
                    case DRAFT -> {
                        if (current.may(ApprovalService.class, "apply")) {
                            card.draft(approvals.check(List.of(event.id())).getFirst(), history);
                        }
                    }
                    case IN_REVIEW -> {
                        boolean reviewer = current.may(ApprovalService.class, "approve");
                        card.inReview(
                                history,
                                current.may(ApprovalService.class, "withdraw"),
                                reviewer && !approvals.isOwn(event.id()),
                                reviewer);
                    }
                    default -> card.approved();
                }
            }
            card.add(card.buttons);
            if (!history.isEmpty()) {
                card.history(history);
            }
            return java.util.Optional.of(card);
        }
    }

    private void draft(ApprovalCheck check, List<ApprovalPassed> history) {
        if (!history.isEmpty()) {
            ApprovalPassed last = history.getLast();
            if (last.step() == ApprovalStep.RETURNED) {
                add(warning(getTranslation("approval.returned", last.reason())));
            } else if (last.step() == ApprovalStep.CHANGED) {
                boolean known = event.publication() != Publication.NONE;
                add(warning(getTranslation(known ? "approval.again" : "approval.again.new")));
            }
        }
        add(
                check.isLate()
                        ? warning(getTranslation("approval.late", check.daysNeeded(), check.daysAhead()))
                        : new Paragraph(getTranslation(
                                "approval.inTime",
                                moments.day(check.lastDay()),
                                check.daysNeeded(),
                                check.daysAhead())));
        check.gaps()
                .forEach(gap -> add(
                        warning(getTranslation(gap.messageKey(), gap.arguments().toArray()))));
        if (check.isReady()) {
            button("approval.apply", () -> desk.apply(List.of(event.id()), changed))
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }

    private void inReview(List<ApprovalPassed> history, boolean mayWithdraw, boolean mayDecide, boolean reviewer) {
        history.stream()
                .filter(step -> step.step() == ApprovalStep.APPLIED)
                .reduce((older, newer) -> newer)
                .ifPresent(asked -> {
                    add(new Paragraph(
                            getTranslation("approval.waiting", name(asked.by()), moments.minute(asked.at()))));
                    if (!asked.reason().isEmpty()) {
                        add(warning(getTranslation("approval.urgent", asked.reason())));
                    }
                });
        if (mayDecide) {
            button("approval.approve", () -> desk.approve(List.of(event), changed))
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button("approval.sendBack", () -> desk.sendBack(List.of(event), changed));
        } else if (reviewer) {
            add(new Paragraph(getTranslation("approval.own")));
        }
        if (mayWithdraw) {
            button("approval.withdraw", () -> desk.withdraw(List.of(event), changed));
        }
    }

    private void approved() {
        if (event.stage() == EventStage.APPROVED && event.publication() != Publication.CURRENT) {
            add(new Paragraph(getTranslation("approval.granted")));
        }
    }

    private void history(List<ApprovalPassed> history) {
        var list = new OrderedList();
        list.addClassName("jt-approval-history");
        history.forEach(step -> {
            var head = new Span(getTranslation("approval.history.line", moments.minute(step.at()), name(step.by())));
            head.addClassName("jt-muted");
            var item = new ListItem(head, new Div(getTranslation(step.step().labelKey())));
            if (!step.reason().isEmpty()) {
                item.add(new Paragraph(step.reason()));
            }
            var then = new Paragraph(getTranslation(
                    "approval.history.event",
                    step.event().title(),
                    moments.span(step.event().startsAt(), step.event().endsAt()),
                    step.event().venueName(),
                    step.event().lecturerName()));
            then.addClassName("jt-muted");
            item.add(then);
            list.add(item);
        });
        var heading = new H2(getTranslation("approval.history"));
        add(heading, list);
    }

    private String name(String by) {
        return by.isEmpty() ? getTranslation("approval.program") : by;
    }

    private Button button(String textKey, Runnable action) {
        var button = new Button(getTranslation(textKey), click -> action.run());
        buttons.add(button);
        return button;
    }

    private static Div warning(String sentence) {
        var box = new Div(sentence);
        box.addClassName("jt-warning");
        return box;
    }
}
