package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jiangtai.suggestion.PublishedSuggestion;

/** What others have suggested that is like a row: whoever brought the list decides whether it is the same. */
final class AlikeDialog extends Dialog {

    AlikeDialog(List<PublishedSuggestion> found, Map<Long, String> units) {
        setHeaderTitle(getTranslation("suggestion.import.alike"));
        var all = new UnorderedList();
        all.addClassName("jt-suggestion-alike");
        found.forEach(one -> all.add(new ListItem(new Span(one.beginning()), about(one, units))));
        add(new Paragraph(getTranslation("suggestion.import.alike.help")), all);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    static Span about(PublishedSuggestion one, Map<Long, String> units) {
        var about = new Span();
        about.addClassName("jt-muted");
        String place = Wording.name(units, one.unitId());
        String supporters = about.getTranslation("suggestion.supporters", one.supporters());
        about.setText(place.isEmpty() ? supporters : place + " · " + supporters);
        return about;
    }
}
