package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.planning.rota.RotaHandService;
import org.jiangtai.planning.rota.RotaInsight;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaOffer;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.planning.rota.RotaWay;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;

/** Why a session stands where it does: what it costs by kind, where else it could be, and what would make room. */
final class RotaInsightPanel extends Div {

    private final transient RotaHandService hand;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Runnable changed;
    private final boolean editable;
    private final Div about = new Div();
    private final Div where = new Div();
    private final Div more = new Div();
    private final RotaHalfDaysElement halfDays = new RotaHalfDaysElement();
    private transient @Nullable RotaRun run;
    private transient List<RotaOffer> offers = List.of();
    private int shown = -1;

    /** @param changed is run once something was changed */
    RotaInsightPanel(RotaHandService hand, Feedback feedback, Moments moments, boolean editable, Runnable changed) {
        this.hand = hand;
        this.feedback = feedback;
        this.moments = moments;
        this.editable = editable;
        this.changed = changed;
        addClassNames("jt-card", "jt-rota-insight");
        about.getElement().setAttribute("aria-live", "polite");
        about.add(new Paragraph(getTranslation("rota.insight.choose")));
        where.addClassName("jt-rota-where");
        where.add(new H3(getTranslation("rota.insight.halfDays")), halfDays);
        where.setVisible(false);
        more.addClassName("jt-rota-more");
        if (editable) {
            halfDays.onTaken(this::taken);
        }
        add(about, where, more);
    }

    /** The half-days stay the same element for every session: one that is being dragged can be dropped on them. */
    void show(RotaRun run, int number) {
        about.removeAll();
        more.removeAll();
        try {
            fill(run, hand.explain(run.id(), number));
        } catch (Failure failure) {
            shown = -1;
            where.setVisible(false);
            about.add(new Paragraph(feedback.sentence(failure)));
        }
    }

    private void fill(RotaRun run, RotaInsight insight) {
        RotaLecture lecture = insight.lecture();
        RotaStand at = lecture.at();
        this.run = run;
        shown = lecture.number();
        offers = hand.halfDays(run.id(), shown);
        about.add(new H3(lecture.place()));
        about.add(new Paragraph(
                at == null
                        ? getTranslation("rota.left")
                        : getTranslation(
                                "rota.insight.stand", when(at), lecture.lecturer(), lecture.topic(), lecture.venue())));
        if (editable) {
            about.add(buttons(run, lecture));
        }
        halfDays.show(shown, run.setup().span(), offers, at, moments);
        where.setVisible(true);
        if (at != null) {
            more.add(new H3(getTranslation("rota.insight.cost", insight.cost().total())), costs(insight));
        } else if (!insight.ways().isEmpty()) {
            var ways = new UnorderedList();
            insight.ways().forEach(way -> ways.add(new ListItem(sentence(way))));
            more.add(new H3(getTranslation("rota.insight.ways")), ways);
        }
        more.add(new H3(getTranslation("rota.insight.choices")));
        if (insight.choices().isEmpty()) {
            more.add(new Paragraph(getTranslation("rota.insight.noChoice")));
        }
        insight.choices().forEach(offer -> more.add(choice(run, lecture.number(), offer)));
    }

    /** What was taken from a drawing of another session, which the browser had not replaced yet, counts for nothing. */
    private void taken(RotaHalfDaysElement.Taken taken) {
        if (run != null && taken.session == shown && taken.index >= 0 && taken.index < offers.size()) {
            take(run, shown, offers.get(taken.index).stand());
        }
    }

    private Div costs(RotaInsight insight) {
        var costs = new Div();
        costs.addClassName("jt-rota-costs");
        RotaCostWords.kinds().forEach((key, of) -> {
            long cost = of.applyAsLong(insight.cost());
            if (cost != 0) {
                costs.add(new Span(getTranslation(key)), new Span(Long.toString(cost)));
            }
        });
        return costs;
    }

    private Button choice(RotaRun run, int number, RotaOffer offer) {
        var words = new Div(
                new Span(getTranslation("rota.insight.choice", when(offer.stand()), offer.lecturer())),
                new Span(RotaCostWords.signed(offer.difference().total())));
        words.addClassName("jt-rota-choice");
        var button = new Button(words, click -> take(run, number, offer.stand()));
        button.setEnabled(editable);
        button.setTooltipText(RotaCostWords.sentence(this, offer.difference()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("jt-rota-choice-button");
        return button;
    }

    private Div buttons(RotaRun run, RotaLecture lecture) {
        var row = new Div();
        row.addClassName("jt-row");
        long id = run.id();
        int number = lecture.number();
        if (lecture.isPlaced()) {
            row.add(small(lecture.pinned() ? "rota.unpin" : "rota.pin", () -> hand.pin(id, number, !lecture.pinned())));
            row.add(small("rota.leaveOut", () -> hand.leaveOut(id, number)));
        } else {
            row.add(small("rota.putBack", () -> {
                if (!hand.putBack(id, number)) {
                    feedback.failed("rota.putBack.none");
                }
            }));
        }
        return row;
    }

    private Button small(String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> act(deed));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void take(RotaRun run, int number, RotaStand there) {
        act(() -> hand.move(run.id(), number, there));
    }

    private void act(Runnable deed) {
        try {
            deed.run();
            changed.run();
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private String when(RotaStand stand) {
        return moments.shortDay(stand.day(), getLocale()) + " "
                + getTranslation(stand.part().labelKey());
    }

    private String sentence(RotaWay way) {
        String times = way.when().stream()
                .limit(3)
                .map(this::when)
                .collect(Collectors.joining(getTranslation("list.separator")));
        String rule = way.rules().stream()
                .map(each -> getTranslation(each.labelKey()))
                .collect(Collectors.joining(getTranslation("list.separator")));
        return getTranslation(
                way.lecturer().isEmpty() ? "rota.insight.way" : "rota.insight.way.of", rule, times, way.lecturer());
    }
}
