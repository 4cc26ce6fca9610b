package org.jiangtai.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.jiangtai.event.EventClashes;
import org.jiangtai.order.Offer;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.SlotFit;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** What a lecturer is asked: each hour with what does not fit, a button to accept it, and one to decline. */
@Component
class OfferCards {

    private final OfferService offers;
    private final Moments moments;
    private final Feedback feedback;

    OfferCards(OfferService offers, Moments moments, Feedback feedback) {
        this.offers = offers;
        this.moments = moments;
        this.feedback = feedback;
    }

    /** The question; none for whom it is not asked. */
    Optional<Div> draw(long id, Runnable done) {
        try {
            return Optional.of(card(offers.offer(id), done));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    private Div card(Offer offer, Runnable done) {
        var card = new Div();
        card.addClassNames("jt-card", "jt-order-offer");
        card.add(
                new H2(card.getTranslation(offer.named() ? "order.offer.named" : "order.offer.open")),
                new Paragraph(card.getTranslation(offer.named() ? "order.offer.named.help" : "order.offer.open.help")));
        var refusal = new Div();
        refusal.getElement().setAttribute("role", "alert");
        offer.slots().forEach(slot -> card.add(hour(offer, slot, refusal, done)));
        card.add(refusal);
        if (offer.named()) {
            card.add(new Button(card.getTranslation(OrderAction.DECLINE.labelKey()), click -> decline(offer, done)));
        }
        return card;
    }

    private Div hour(Offer offer, SlotFit slot, Div refusal, Runnable done) {
        var when = new Span(moments.span(slot.slot().startsAt(), slot.slot().endsAt()) + " · "
                + offer.order().venueName() + " " + offer.address());
        when.addClassName("jt-order-hour");
        var accept = new Button(
                when.getTranslation(offer.named() ? "order.offer.accept" : "order.offer.claim"),
                click -> accept(offer.order().id(), slot.slot().startsAt(), refusal, done));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setEnabled(!slot.refused());
        var line = new Div(when, accept);
        line.addClassName("jt-row");
        var hour = new Div(line);
        if (!slot.clashes().isEmpty()) {
            hour.add(new ClashLines(slot.clashes(), false));
        }
        return hour;
    }

    private void accept(long id, Instant startsAt, Div refusal, Runnable done) {
        refusal.removeAll();
        try {
            offers.accept(id, startsAt);
            feedback.done("order.done.accepted");
        } catch (EventClashes clash) {
            var warning = new Div(
                    new Paragraph(refusal.getTranslation("order.offer.clash")), new ClashLines(clash.clashes(), false));
            warning.addClassName("jt-warning");
            refusal.add(warning);
            return;
        } catch (Failure failure) {
            feedback.failed(failure);
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        }
        done.run();
    }

    private void decline(Offer offer, Runnable done) {
        String key = OrderAction.DECLINE.labelKey();
        Confirm.askReason(key, "order.ask.decline", key, reason -> {
            try {
                offers.decline(offer.order().id(), reason);
                feedback.done("order.done.declined");
            } catch (Failure failure) {
                feedback.failed(failure);
            }
            done.run();
        });
    }
}
