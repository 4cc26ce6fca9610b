package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jiangtai.suggestion.Mask;

/** Blacks out faces and number plates on one picture. */
final class MaskDialog extends Dialog {

    MaskDialog(
            SerializableSupplier<byte[]> picture, List<Mask> masks, String alt, SerializableConsumer<List<Mask>> done) {
        setHeaderTitle(getTranslation("suggestion.mask.title"));
        addClassName("jt-mask-dialog");
        var help = new Paragraph(getTranslation("suggestion.mask.help"));
        help.addClassName("jt-help");
        var element = new MaskElement(picture, masks, true, alt);
        add(help, element);
        var save = new Button(getTranslation("suggestion.mask.done"), click -> {
            done.accept(element.masks());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), save);
    }
}
