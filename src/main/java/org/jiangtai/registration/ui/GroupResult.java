package org.jiangtai.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jiangtai.registration.CardChoice;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupOutcome;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;

/** What became of each of a group: who has a seat, who waits, who was down already, and the cards to print. */
final class GroupResult extends Div {

    private final transient Feedback feedback;

    GroupResult(Feedback feedback) {
        this.feedback = feedback;
        addClassNames("jt-stack", "jt-group-result");
        setVisible(false);
        getElement().setAttribute("role", "status");
    }

    void show(long eventId, List<GroupLine> lines) {
        removeAll();
        setVisible(!lines.isEmpty());
        var figures = new Div();
        figures.addClassName("jt-people-summary");
        for (GroupOutcome outcome : GroupOutcome.values()) {
            long people =
                    lines.stream().filter(line -> line.outcome() == outcome).count();
            if (people > 0 || outcome == GroupOutcome.SEATED) {
                figures.add(figure(outcome, people));
            }
        }
        add(new H2(getTranslation("group.result")), figures);
        List<Long> fresh = lines.stream()
                .map(GroupLine::registration)
                .filter(Objects::nonNull)
                .map(Registration::id)
                .toList();
        if (!fresh.isEmpty()) {
            var print = new Anchor(
                    "/print/cards/" + eventId + "?ids=" + CardChoice.text(fresh),
                    getTranslation("group.print", fresh.size()));
            print.setTarget("_blank");
            print.setRouterIgnore(true);
            add(new Paragraph(print));
        }
        add(list(lines));
    }

    private ListPanel<GroupLine> list(List<GroupLine> lines) {
        var list = new ListPanel<GroupLine>("group.nobody");
        list.text("registration.list.name", GroupLine::name);
        list.drawn(
                "group.outcome",
                line -> getTranslation(line.outcome().labelKey()),
                line -> new StatusBadge(line.outcome(), tone(line.outcome())));
        list.text("registration.list.code", GroupResult::code);
        list.text("group.why", this::why);
        list.addClassName("jt-people-rows");
        list.exportPeopleAs("group.result", "Registration");
        list.setItems(lines);
        return list;
    }

    private Div figure(GroupOutcome outcome, long people) {
        var number = new Span(Long.toString(people));
        number.addClassName("jt-number");
        var label = new Span(getTranslation(outcome.labelKey()));
        label.addClassName("jt-number-label");
        return new Div(number, label);
    }

    private static String code(GroupLine line) {
        return line.registration() == null
                ? ""
                : new ShortCode(line.registration().shortCode()).grouped();
    }

    private String why(GroupLine line) {
        if (line.outcome() == GroupOutcome.WAITING && line.registration() != null) {
            return getTranslation("card.waiting", line.registration().waitingNumber());
        }
        return feedback.why(line.reason());
    }

    private static StatusBadge.Tone tone(GroupOutcome outcome) {
        return switch (outcome) {
            case SEATED -> StatusBadge.Tone.GOOD;
            case WAITING, APPLIED -> StatusBadge.Tone.ATTENTION;
            case ALREADY -> StatusBadge.Tone.CALM;
            case REFUSED -> StatusBadge.Tone.BAD;
        };
    }
}
