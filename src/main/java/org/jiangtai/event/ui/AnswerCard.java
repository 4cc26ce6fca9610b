package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.TripAnswer;
import org.jiangtai.event.TripReply;
import org.jiangtai.event.TripService;
import org.jiangtai.event.TripStatus;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** On an event's page: what the lecturer says to it, and what to do about it. */
final class AnswerCard extends Div {

    private final transient TripService trips;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final long eventId;

    /** @param mayAct whether the person plans events, and may take an answer down or change the event */
    AnswerCard(TripStatus status, boolean mayAct, TripService trips, Moments moments, Feedback feedback) {
        this.trips = trips;
        this.moments = moments;
        this.feedback = feedback;
        eventId = status.event().id();
        addClassNames("jt-card", "jt-stack");
        show(status, mayAct);
    }

    private void show(TripStatus status, boolean mayAct) {
        removeAll();
        add(new H2(getTranslation("event.answer.title")));
        var state = new Div(AnswerBadges.of(status.answer()));
        state.add(" " + status.event().lecturerName());
        add(state);
        if (status.answeredAt() != null && status.channel() != null) {
            var when = new Paragraph(getTranslation(
                    "event.answer.when",
                    moments.minute(status.answeredAt()),
                    getTranslation(status.channel().labelKey())));
            when.addClassName("jt-muted");
            add(when);
        }
        if (!status.reason().isEmpty()) {
            add(new Paragraph(status.reason()));
        }
        if (!mayAct) {
            return;
        }
        TripLinks.of(status, moments).forEach(this::add);
        if (status.answer() != AnswerState.NOT_ASKED && !status.event().state().isOver()) {
            offerToTakeDown(status);
        }
    }

    private void offerToTakeDown(TripStatus status) {
        var row = new Div();
        row.addClassName("jt-row");
        if (status.answer() != AnswerState.CONFIRMED) {
            row.add(small("event.answer.confirmed", () -> takeDown(TripReply.confirmed())));
        }
        if (status.answer() != AnswerState.DECLINED) {
            row.add(small(
                    "event.answer.declined",
                    () -> Confirm.askReason(
                            "event.answer.declined",
                            "event.answer.declined.text",
                            "event.answer.declined",
                            reason -> takeDown(new TripReply(TripAnswer.DECLINED, reason, List.of())))));
        }
        add(row);
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void takeDown(TripReply reply) {
        try {
            trips.takeDown(eventId, reply);
            trips.of(eventId).ifPresent(fresh -> show(fresh, true));
            feedback.done("event.answer.taken");
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    /** Leads to the form, with the proposed time in it where there is one. */
    static final class TripLinks {

        private TripLinks() {}

        static List<Anchor> of(TripStatus status, Moments moments) {
            String form = EventPages.addressOf(status.event().id()) + "/edit";
            if (status.answer() == AnswerState.DECLINED) {
                var link = new Anchor(form);
                link.setText(link.getTranslation("event.answer.another"));
                return List.of(link);
            }
            return status.proposals().stream()
                    .map(start -> {
                        var link = new Anchor(form + "?start=" + Objects.requireNonNull(moments.local(start)));
                        link.setText(link.getTranslation("event.answer.take", moments.minute(start)));
                        link.getElement().getClassList().add("jt-block");
                        return link;
                    })
                    .toList();
        }
    }
}
