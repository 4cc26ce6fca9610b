package org.jiangtai.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.ItemStep;
import org.jiangtai.shared.Moments;

/** What happened to an item, first to last: who, when, why. */
final class ItemHistory extends Div {

    ItemHistory(java.util.List<ItemStep> steps, Moments moments) {
        addClassName("jt-card");
        var list = new OrderedList();
        list.addClassName("jt-history");
        steps.forEach(step -> list.add(item(step, moments)));
        add(new H2(getTranslation("item.history")), list);
    }

    private ListItem item(ItemStep step, Moments moments) {
        String who = step.who().isEmpty() ? getTranslation("item.history.program") : step.who();
        var when = new Span(moments.minute(step.at()) + " · " + who);
        when.addClassName("jt-muted");
        String what = getTranslation(step.action().labelKey());
        boolean names = step.action() == ItemAction.ASSIGN || step.action() == ItemAction.HAND_OVER;
        var item = new ListItem(when, new Div(names ? getTranslation("item.history.to", what, step.unitName()) : what));
        if (!Objects.equals(step.dueBefore(), step.dueAfter())) {
            item.add(new Div(getTranslation("item.history.due", words(step.dueBefore()), words(step.dueAfter()))));
        }
        if (!step.note().isEmpty()) {
            var note = new Paragraph(step.note());
            note.addClassNames("jt-item-what", "jt-muted");
            item.add(note);
        }
        return item;
    }

    private String words(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? getTranslation("item.history.noDue") : day.toString();
    }
}
