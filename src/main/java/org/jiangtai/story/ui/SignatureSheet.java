package org.jiangtai.story.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.jiangtai.story.ConsentDesk.Signed;
import org.jiangtai.story.Strokes;
import org.jiangtai.uikit.Pictures;

/** A signature as it was given. */
final class SignatureSheet extends Dialog {

    SignatureSheet(Signed signed) {
        setHeaderTitle(getTranslation("story.consent.signature"));
        if (signed.path().isEmpty()) {
            add(new Pictures(List.of(signed::jpeg)));
        } else {
            add(new Html("<svg class=\"jt-story-signature\" role=\"img\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg>"
                    .formatted(Strokes.WIDTH, Strokes.HEIGHT, signed.path())));
        }
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
