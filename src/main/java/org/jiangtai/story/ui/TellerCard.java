package org.jiangtai.story.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryService;
import org.jiangtai.uikit.FactList;

/** Who told it, as little as needed: the full name and number take a click of their own. */
final class TellerCard extends Div {

    TellerCard(Story story, StoryService stories, boolean mayReveal) {
        addClassName("jt-card");
        add(new H2(getTranslation("story.teller")));
        var facts = new FactList();
        facts.put("story.field.teller", story.maskedName());
        facts.put("story.field.phone", story.maskedPhone());
        add(facts);
        boolean hidden = !story.maskedName().isEmpty() || !story.maskedPhone().isEmpty();
        if (mayReveal && hidden) {
            var reveal = new Button(getTranslation("story.reveal"));
            reveal.addClickListener(click -> {
                StoryService.Teller teller = stories.reveal(story.id());
                var full = new FactList();
                full.put("story.field.teller", teller.name());
                full.put("story.field.phone", teller.phone());
                replace(reveal, full);
            });
            add(reveal);
        } else if (!hidden) {
            var note = new Paragraph(getTranslation("story.teller.unknown"));
            note.addClassName("jt-muted");
            add(note);
        }
    }
}
