package org.jiangtai.story.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.shared.Moments;
import org.jiangtai.story.StoryAction;
import org.jiangtai.story.StoryStep;

/** What happened to a story, the last first. */
final class StepsCard extends Div {

    StepsCard(List<StoryStep> steps, Moments moments) {
        addClassName("jt-card");
        var list = new OrderedList();
        list.addClassName("jt-history");
        steps.forEach(step -> list.add(item(step, moments)));
        add(new H2(getTranslation("story.steps")), list);
    }

    private ListItem item(StoryStep step, Moments moments) {
        var when = new Span(moments.minute(step.at()) + (step.who().isEmpty() ? "" : " " + step.who()));
        when.addClassName("jt-muted");
        var item = new ListItem(when, new Div(getTranslation(step.action().labelKey())));
        // The words of a check stand in a card of their own.
        if (!step.note().isEmpty() && step.action() != StoryAction.CHECK) {
            var note = new Paragraph(step.note());
            note.addClassNames("jt-story-text", "jt-muted");
            item.add(note);
        }
        return item;
    }
}
