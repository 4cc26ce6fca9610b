package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.checkin.DoorList;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;

/** The lists of an event's door: the morning, the afternoon, a room. Most events have one, and nothing to do here. */
final class DoorLists extends Div {

    private final transient DoorListService lists;
    private final transient Moments times;
    private final transient Feedback feedback;
    private final transient Runnable changed;
    private final long eventId;
    private final Div rows = new Div();

    /** @param changed called when a list was made, changed or taken away */
    DoorLists(long eventId, DoorListService lists, Moments times, Feedback feedback, Runnable changed) {
        this.eventId = eventId;
        this.lists = lists;
        this.times = times;
        this.feedback = feedback;
        this.changed = changed;
        addClassNames("jt-card", "jt-door-column");
        var help = new Paragraph(getTranslation("attendance.lists.help"));
        help.addClassName("jt-muted");
        rows.addClassName("jt-links");
        add(
                new H2(getTranslation("attendance.lists")),
                help,
                rows,
                new Button(getTranslation("attendance.list.make"), click -> edit(null)));
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        lists.of(eventId).forEach(list -> rows.add(row(list)));
    }

    private Div row(DoorList list) {
        var title = new Span(nameOf(list));
        title.addClassName("jt-link-name");
        var times = new Span(this.times.span(list.opensAt(), list.closesAt()));
        times.addClassName("jt-muted");
        var rules = new Span(String.join(" · ", rulesOf(list)));
        rules.addClassName("jt-muted");
        var buttons = new Div(small("action.edit", () -> edit(list)));
        buttons.addClassName("jt-row");
        if (list.number() != 1) {
            buttons.add(small(
                    "attendance.list.remove",
                    () -> Confirm.ask(
                            "attendance.list.remove.title",
                            "attendance.list.remove.text",
                            "attendance.list.remove",
                            () -> remove(list))));
        }
        var row = new Div(title, times, rules, buttons);
        row.addClassName("jt-link");
        return row;
    }

    private List<String> rulesOf(DoorList list) {
        List<String> rules = new ArrayList<>();
        rules.add(getTranslation(list.again().labelKey()));
        if (list.takesExits()) {
            rules.add(getTranslation("attendance.list.exits"));
        }
        if (list.seats() > 0) {
            rules.add(getTranslation("attendance.list.seats.count", list.seats()));
        }
        return rules;
    }

    private void edit(@Nullable DoorList list) {
        DoorListDialog.open(eventId, list, lists, times, feedback, () -> {
            refresh();
            changed.run();
        });
    }

    private void remove(DoorList list) {
        lists.remove(eventId, list.number());
        feedback.done("attendance.list.removed", nameOf(list));
        refresh();
        changed.run();
    }

    private String nameOf(DoorList list) {
        return list.name().isEmpty() ? getTranslation("door.list.first") : list.name();
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
