package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Trip;
import org.jiangtai.event.TripAnswer;
import org.jiangtai.event.TripReply;
import org.jiangtai.event.TripService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** The signed-in lecturer's trips, one card each. */
final class TripCards extends Div {

    private final transient TripService trips;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final int most;

    TripCards(TripService trips, Moments moments, Feedback feedback, int most) {
        this.trips = trips;
        this.moments = moments;
        this.feedback = feedback;
        this.most = most;
        addClassName("jt-stack");
        load();
    }

    private void load() {
        removeAll();
        List<Trip> all = trips.own();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("event.trips.none")));
        }
        all.stream().limit(most).forEach(trip -> add(card(trip)));
    }

    private Div card(Trip trip) {
        var event = trip.event();
        var when = new H3(moments.span(event.startsAt(), event.endsAt()));
        var state = event.state() == EventState.CANCELLED ? EventPages.badge(event) : AnswerBadges.of(trip.answer());
        var head = new Div(when, state);
        head.addClassName("jt-row");
        var map = new Anchor(trip.map(), getTranslation("event.trips.openMap"));
        map.setTarget("_blank");
        var card = new Div(
                head,
                new Paragraph(event.title()),
                new Div(new Span(event.place() + " " + event.venueAddress() + " "), map));
        card.addClassNames("jt-card", "jt-stack");
        if (!trip.contact().name().isEmpty() || !trip.contact().phone().isEmpty()) {
            card.add(new Paragraph(getTranslation(
                    "event.trips.contact", trip.contact().name(), trip.contact().phone())));
        }
        if (!trip.reason().isEmpty()) {
            card.add(new Paragraph(trip.reason()));
        }
        trip.proposals().forEach(one -> card.add(new Paragraph(moments.minute(one))));
        if (trip.isOpen()) {
            card.add(actions(trip));
        }
        return card;
    }

    private Div actions(Trip trip) {
        long id = trip.event().id();
        var row = new Div();
        row.addClassName("jt-row");
        if (trip.answer() != AnswerState.CONFIRMED) {
            var confirm = new Button(getTranslation("event.trips.confirm"), click -> answer(id, TripReply.confirmed()));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(confirm);
        }
        row.add(
                new Button(
                        getTranslation("event.trips.propose"),
                        click -> new ProposalForm(trip, trips, moments, feedback, this::load).open()),
                new Button(
                        getTranslation("event.trips.decline"),
                        click -> Confirm.askReason(
                                "event.trips.decline",
                                "event.trips.why.help",
                                "event.trips.decline.send",
                                reason -> answer(id, new TripReply(TripAnswer.DECLINED, reason, List.of())))));
        return row;
    }

    private void answer(long id, TripReply reply) {
        try {
            trips.answer(id, reply);
            feedback.done("event.trips.answered");
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
        load();
    }
}
