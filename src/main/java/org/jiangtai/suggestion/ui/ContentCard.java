package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Pictures;

/** What was suggested, word for word, with its pictures, and the answer below. */
final class ContentCard extends Div {

    ContentCard(Suggestion suggestion, FactList facts, InboxService inbox) {
        addClassName("jt-card");
        add(new H2(getTranslation("suggestion.field.what")), text(suggestion.what()));
        if (!suggestion.photoIds().isEmpty()) {
            add(new Pictures(suggestion.photoIds().stream()
                    .map(photo -> picture(inbox, suggestion.id(), photo))
                    .toList()));
        }
        add(facts);
    }

    private static SerializableSupplier<byte[]> picture(InboxService inbox, long id, long photo) {
        return () -> inbox.photo(id, photo);
    }

    /** The cards of what was said about it; none while nothing was. */
    static List<Div> replies(Suggestion suggestion) {
        var replies = new ArrayList<Div>();
        if (!suggestion.reason().isEmpty()) {
            replies.add(card("suggestion.status.reason", suggestion.reason()));
        }
        if (!suggestion.answer().isEmpty()) {
            replies.add(card("suggestion.status.answer", suggestion.answer()));
        }
        if (suggestion.publication() != null) {
            var published = suggestion.publication();
            replies.add(card(
                    "suggestion.publication",
                    published.result().isEmpty() ? published.text() : published.text() + "\n\n" + published.result()));
        }
        return replies;
    }

    private static Div card(String titleKey, String text) {
        var card = new Div();
        card.addClassName("jt-card");
        card.add(new H2(card.getTranslation(titleKey)), text(text));
        return card;
    }

    private static Paragraph text(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("jt-suggestion-text");
        return paragraph;
    }
}
