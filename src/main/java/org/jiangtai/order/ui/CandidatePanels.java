package org.jiangtai.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.event.Clash;
import org.jiangtai.menu.MenuService;
import org.jiangtai.order.Candidate;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.SlotFit;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;
import org.springframework.stereotype.Component;

/** Who could give the lecture: every engaged lecturer, the best first, and what speaks for and against each. */
@Component
class CandidatePanels {

    private final DispatchService dispatch;
    private final MenuService menu;
    private final Moments moments;
    private final Feedback feedback;

    CandidatePanels(DispatchService dispatch, MenuService menu, Moments moments, Feedback feedback) {
        this.dispatch = dispatch;
        this.menu = menu;
        this.moments = moments;
        this.feedback = feedback;
    }

    Div draw(Order order, Runnable done) {
        var card = new Div();
        card.addClassName("jt-card");
        card.add(new H2(card.getTranslation("order.candidates")));
        var row = new Div();
        row.addClassName("jt-row");
        if (order.isWish()) {
            var topic = new Button(card.getTranslation("order.action.topic"), click -> chooseTopic(order, done));
            topic.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(topic);
            card.add(new Paragraph(card.getTranslation("order.candidates.wish")));
        }
        row.add(new Button(
                card.getTranslation(OrderAction.OFFER.labelKey()),
                click -> Confirm.ask(
                        OrderAction.OFFER.labelKey(),
                        "order.ask.offer",
                        OrderAction.OFFER.labelKey(),
                        () -> offer(order, done))));
        card.add(new Paragraph(card.getTranslation("order.candidates.help")), row, list(order, done));
        return card;
    }

    private ListPanel<Candidate> list(Order order, Runnable done) {
        var list = new ListPanel<Candidate>("order.candidates.empty");
        list.addClassName("jt-order-candidates");
        List<Candidate> ranked = dispatch.candidates(order.id());
        list.text("order.field.lecturer", Candidate::name);
        list.drawn("order.candidate.fits", one -> fitWords(list, one), one -> badge(one));
        list.text(
                "order.candidate.best",
                one -> moments.span(
                        one.best().slot().startsAt(), one.best().slot().endsAt()));
        list.roomy(list.text("order.candidate.why", one -> why(list, one)));
        list.text("order.candidate.way", one -> way(list, one.best()));
        list.sorted("order.candidate.load", one -> load(list, one), Candidate::lectures);
        list.actions(one -> choose(order, one, done));
        var onlyFit = new Checkbox(list.getTranslation("order.candidates.onlyFit"));
        onlyFit.addValueChangeListener(change -> list.refresh());
        list.addFilter(onlyFit, one -> !onlyFit.getValue() || one.fits());
        list.setItems(ranked);
        return list;
    }

    private Button choose(Order order, Candidate one, Runnable done) {
        var button = new Button();
        button.setText(button.getTranslation("order.action.dispatch"));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (one.fits()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setAriaLabel(button.getTranslation("order.action.dispatch.to", one.name()));
        button.addClickListener(click ->
                new DispatchDialog(order, one, dispatch, new DispatchDialog.Tools(moments, feedback), done).open());
        return button;
    }

    private static StatusBadge badge(Candidate one) {
        CandidateFit fit = CandidateFit.of(one);
        return new StatusBadge(
                fit,
                switch (fit) {
                    case FITS -> Tone.GOOD;
                    case WITH_REASON, DECLINED -> Tone.ATTENTION;
                    case NOT -> Tone.BAD;
                });
    }

    private static String fitWords(Div owner, Candidate one) {
        return owner.getTranslation(CandidateFit.of(one).labelKey());
    }

    /** What speaks against the best hour, and against the others where they are worse. */
    private static String why(Div owner, Candidate one) {
        List<String> parts = new ArrayList<>();
        if (one.unwilling()) {
            parts.add(owner.getTranslation("order.candidate.unwilling"));
        }
        for (Clash clash : one.best().clashes()) {
            parts.add(owner.getTranslation(clash.messageKey(), clash.arguments().toArray()));
        }
        long others = one.slots().stream().filter(SlotFit::refused).count();
        if (one.fits() && others > 0) {
            parts.add(owner.getTranslation("order.candidate.others", others));
        }
        return parts.isEmpty()
                ? owner.getTranslation("order.candidate.free")
                : parts.stream().collect(Collectors.joining(owner.getTranslation("order.candidate.separator")));
    }

    private static String way(Div owner, SlotFit fit) {
        List<String> ways = new ArrayList<>();
        if (fit.before() != null) {
            ways.add(owner.getTranslation(
                    "order.candidate.from",
                    fit.before().unitName(),
                    fit.before().minutes()));
        }
        if (fit.after() != null) {
            ways.add(owner.getTranslation(
                    "order.candidate.to", fit.after().unitName(), fit.after().minutes()));
        }
        return ways.isEmpty()
                ? owner.getTranslation("order.candidate.noWay")
                : String.join(owner.getTranslation("order.candidate.separator"), ways);
    }

    private static String load(Div owner, Candidate one) {
        return one.limit() == null
                ? owner.getTranslation("order.candidate.lectures", one.lectures())
                : owner.getTranslation("order.candidate.lecturesOf", one.lectures(), one.limit());
    }

    private void chooseTopic(Order order, Runnable done) {
        new TopicChooser(menu.orderable(), menu.themes(), topic -> {
                    try {
                        dispatch.setTopic(order.id(), topic.id());
                        feedback.done("order.done.topic", topic.title());
                    } catch (InvalidInput invalid) {
                        feedback.failed(invalid);
                    }
                    done.run();
                })
                .open();
    }

    private void offer(Order order, Runnable done) {
        try {
            feedback.done("order.done.offered", dispatch.offer(order.id()));
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
        done.run();
    }
}
