package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jiangtai.suggestion.PublicPicture;
import org.jiangtai.suggestion.PublicationDraft;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Side;
import org.jiangtai.uikit.Pictures;

/** What would be public: word for word, with the pictures as they would be. */
final class PublicationPreview extends Div {

    PublicationPreview(PublicationDraft draft, PublicationService publications) {
        addClassNames("jt-card", "jt-publication-preview");
        add(new H2(getTranslation("suggestion.publish.preview")));
        if (!draft.warnings().isEmpty()) {
            var warnings = new Div();
            warnings.addClassName("jt-warning");
            var list = new UnorderedList();
            draft.warnings().forEach(warning -> list.add(new ListItem(getTranslation(warning.labelKey()))));
            warnings.add(list);
            add(warnings);
        }
        part("suggestion.field.what", draft.text());
        if (!draft.result().isEmpty()) {
            part("suggestion.board.result", draft.result());
        }
        for (Side side : Side.values()) {
            List<SerializableSupplier<byte[]>> pictures = draft.pictures().stream()
                    .filter(picture -> picture.side() == side)
                    .map(picture -> bytes(draft.suggestionId(), picture, publications))
                    .toList();
            if (!pictures.isEmpty()) {
                add(new H3(getTranslation(side.labelKey())), new Pictures(pictures));
            }
        }
    }

    private static SerializableSupplier<byte[]> bytes(long id, PublicPicture picture, PublicationService publications) {
        return () -> publications.picture(id, picture.id());
    }

    private void part(String titleKey, String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("jt-suggestion-text");
        add(new H3(getTranslation(titleKey)), paragraph);
    }
}
