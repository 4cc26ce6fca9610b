package org.jiangtai.order.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.order.CallBack;
import org.jiangtai.order.Contact;
import org.jiangtai.order.Delivery;
import org.jiangtai.order.Evaluation;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderFile;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderStep;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Pictures;
import org.springframework.stereotype.Component;

/** Draws what is known of an order: the wish, the lecture, the report, the stars, the calls, and the history. */
@Component
class OrderCards {

    private final OrderService orders;
    private final CurrentPerson current;
    private final Moments moments;
    private final Feedback feedback;

    OrderCards(OrderService orders, CurrentPerson current, Moments moments, Feedback feedback) {
        this.orders = orders;
        this.current = current;
        this.moments = moments;
        this.feedback = feedback;
    }

    /** What happens next and until when, in a sentence; nothing where all is done. */
    Optional<Div> next(OrderFile file) {
        Order order = file.order();
        var line = new Div();
        line.addClassName(order.late() || order.callBackOpen() ? "jt-warning" : "jt-order-next");
        String due = order.dueAt() == null ? "" : moments.minute(order.dueAt());
        String key = switch (order.state()) {
            case DRAFT -> "order.next.DRAFT";
            case RETURNED -> "order.next.RETURNED";
            case SUBMITTED -> "order.next.SUBMITTED";
            case APPROVED -> "order.next.APPROVED";
            case DISPATCHED -> "order.next.DISPATCHED";
            case DECLINED -> "order.next.DECLINED";
            case ACCEPTED -> "order.next.ACCEPTED";
            case IN_SERVICE -> "order.next.IN_SERVICE";
            case DELIVERED -> "order.next.DELIVERED";
            case EVALUATED -> "order.next.EVALUATED";
            case ARCHIVED -> "order.next.ARCHIVED";
            case REJECTED -> "order.next.REJECTED";
            case CANCELLED -> "order.next.CANCELLED";
        };
        String sentence = line.getTranslation(key, due);
        line.add(new Span(
                order.callBackOpen()
                        ? line.getTranslation("order.next.callBack")
                        : order.late() ? line.getTranslation("order.next.late", sentence) : sentence));
        if (!order.reason().isEmpty()) {
            line.add(new Paragraph(line.getTranslation("order.reason", order.reason())));
        }
        return Optional.of(line);
    }

    Div draw(OrderFile file) {
        var left = new Div(wish(file.order()));
        left.addClassName("jt-stack");
        if (file.order().startsAt() != null) {
            left.add(lecture(file.order()));
        }
        if (file.delivery() != null) {
            left.add(delivery(file.order(), file.delivery(), file.photoIds()));
        }
        if (file.evaluation() != null) {
            left.add(evaluation(file.evaluation()));
        }
        if (!file.callBacks().isEmpty()) {
            left.add(calls(file.callBacks()));
        }
        var right = new Div(contact(file.order()), history(file.steps()));
        right.addClassName("jt-stack");
        var both = new Div(left, right);
        both.addClassName("jt-two-columns");
        return both;
    }

    private Div wish(Order order) {
        var facts = new FactList();
        facts.put("order.field.subject", order.subject());
        for (int i = 0; i < order.times().size(); i++) {
            facts.put(
                    List.of("order.field.time1", "order.field.time2", "order.field.time3")
                            .get(i),
                    OrderPages.time(facts, moments, order.times().get(i)));
        }
        facts.put("order.field.minutes", facts.getTranslation("order.minutes", order.minutes()));
        facts.put("order.field.unit", order.unitName());
        facts.put("order.field.venue", order.venueName());
        facts.put("order.field.people", Integer.toString(order.people()));
        facts.put("order.field.audience", order.audience());
        facts.put("order.field.language", facts.getTranslation(order.language().labelKey()));
        facts.put("order.field.channel", facts.getTranslation(order.channel().labelKey()));
        facts.put("order.field.remark", order.remark());
        return card("order.card.wish", facts);
    }

    private Div lecture(Order order) {
        var facts = new FactList();
        facts.put("order.field.lecturer", order.lecturerName());
        facts.put("order.field.when", OrderPages.when(facts, moments, order));
        facts.put("order.field.dispatchReason", order.dispatchReason());
        if (order.eventId() != null && current.may(EventService.class, "require")) {
            facts.put(
                    "order.field.event", new Anchor("events/" + order.eventId(), facts.getTranslation("order.event")));
        }
        return card("order.card.lecture", facts);
    }

    private Div delivery(Order order, Delivery delivery, List<Long> photoIds) {
        var facts = new FactList();
        facts.put("order.field.real", moments.span(delivery.startsAt(), delivery.endsAt()));
        facts.put("order.field.headCount", Integer.toString(delivery.headCount()));
        facts.put("order.field.remark", delivery.remark());
        if (delivery.fromPaper()) {
            facts.put("order.field.source", facts.getTranslation("order.fromPaper"));
        }
        Div card = card("order.card.delivery", facts);
        if (!photoIds.isEmpty()) {
            card.add(new Pictures(photoIds.stream()
                    .<SerializableSupplier<byte[]>>map(photo -> () -> orders.photo(order.id(), photo))
                    .toList()));
        }
        return card;
    }

    private static Div evaluation(Evaluation evaluation) {
        var facts = new FactList();
        facts.put("order.stars.overall", Stars.words(evaluation.overall()));
        facts.put("order.stars.content", Stars.words(evaluation.content()));
        facts.put("order.stars.manner", Stars.words(evaluation.manner()));
        facts.put("order.stars.punctual", Stars.words(evaluation.punctual()));
        facts.put("order.stars.words", evaluation.words());
        return card("order.card.evaluation", facts);
    }

    private Div calls(List<CallBack> calls) {
        var list = new OrderedList();
        list.addClassName("jt-history");
        calls.forEach(call -> list.add(item(
                moments.minute(call.at()) + " " + call.who(),
                list.getTranslation(call.reached() ? "order.call.reached" : "order.call.missed"),
                call.said())));
        return card("order.card.calls", list);
    }

    private Div contact(Order order) {
        var facts = new FactList();
        facts.put("order.field.contact", order.contactName());
        facts.put("order.field.phone", order.maskedPhone());
        Div card = card("order.card.contact", facts);
        boolean orderer = current.may(OrderService.class, "save");
        if (current.may(OrderService.class, "reveal")
                && !order.contactName().isEmpty()
                && (orderer || order.eventId() != null)) {
            var reveal = new Button(card.getTranslation("order.reveal"));
            reveal.addClickListener(click -> {
                try {
                    Contact contact = orders.reveal(order.id());
                    var full = new FactList();
                    full.put("order.field.contact", contact.name());
                    full.put("order.field.phone", contact.phone());
                    card.replace(reveal, full);
                } catch (Failure notYet) {
                    feedback.failed("order.reveal.later");
                }
            });
            card.add(reveal);
        }
        return card;
    }

    private Div history(List<OrderStep> steps) {
        var list = new OrderedList();
        list.addClassName("jt-history");
        steps.forEach(step -> list.add(item(
                (moments.minute(step.at()) + " " + step.who()).strip(),
                list.getTranslation(step.action().labelKey()),
                step.reason())));
        return card("order.card.history", list);
    }

    private static ListItem item(String when, String what, String note) {
        var time = new Span(when);
        time.addClassName("jt-muted");
        var item = new ListItem(time, new Div(what));
        if (!note.isEmpty()) {
            var text = new Paragraph(note);
            text.addClassNames("jt-order-text", "jt-muted");
            item.add(text);
        }
        return item;
    }

    private static Div card(String key, HtmlContainer content) {
        var card = new Div();
        card.addClassName("jt-card");
        card.add(new H2(card.getTranslation(key)), content);
        return card;
    }
}
