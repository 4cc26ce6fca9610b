package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.Suggestion;

/** What happened to a suggestion, first to last. */
final class HistoryCard extends Div {

    HistoryCard(Suggestion suggestion, Map<Long, String> people, Moments moments) {
        addClassName("jt-card");
        var list = new OrderedList();
        list.addClassName("jt-history");
        suggestion.steps().forEach(step -> list.add(item(step, people, moments)));
        add(new H2(getTranslation("suggestion.status.steps")), list);
    }

    private ListItem item(Step step, Map<Long, String> people, Moments moments) {
        String who = step.accountId() == null ? "" : people.getOrDefault(step.accountId(), "");
        var when = new Span((moments.minute(step.at()) + " " + who).strip());
        when.addClassName("jt-muted");
        var item = new ListItem(when, new Div(getTranslation(step.kind().labelKey())));
        if (!step.note().isEmpty()) {
            var note = new Paragraph(step.note());
            note.addClassNames("jt-suggestion-text", "jt-muted");
            item.add(note);
        }
        return item;
    }
}
