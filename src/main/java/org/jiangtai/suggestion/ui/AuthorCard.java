package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.FactList;

/** Who made it, as little as needed: the full name and number take a click of their own. */
final class AuthorCard extends Div {

    AuthorCard(Suggestion suggestion, InboxService inbox, boolean mayReveal) {
        addClassName("jt-card");
        add(new H2(getTranslation("suggestion.author")));
        var facts = new FactList();
        facts.put(
                "suggestion.field.name",
                suggestion.anonymous() ? getTranslation("suggestion.anonymous") : suggestion.maskedName());
        facts.put("suggestion.field.phone", suggestion.maskedPhone());
        facts.put(
                "suggestion.field.mayPublish",
                suggestion.mayPublish()
                        ? getTranslation("suggestion.mayPublish.yes")
                        : getTranslation("suggestion.mayPublish.no"));
        add(facts);
        boolean hidden =
                !suggestion.maskedName().isEmpty() || !suggestion.maskedPhone().isEmpty();
        if (mayReveal && hidden) {
            var reveal = new Button(getTranslation("suggestion.reveal"));
            reveal.addClickListener(click -> {
                InboxService.Author author = inbox.reveal(suggestion.id());
                var full = new FactList();
                full.put("suggestion.field.name", author.name());
                full.put("suggestion.field.phone", author.phone());
                replace(reveal, full);
            });
            add(reveal);
        } else if (!hidden) {
            var note = new Paragraph(getTranslation("suggestion.author.unknown"));
            note.addClassName("jt-muted");
            add(note);
        }
    }
}
