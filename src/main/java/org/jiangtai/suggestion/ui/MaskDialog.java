package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jiangtai.suggestion.Mask;
import org.jiangtai.uikit.Confirm;

/** Blacks out faces and number plates on one picture; what was drawn is never lost without asking. */
final class MaskDialog extends Dialog {

    MaskDialog(
            SerializableSupplier<byte[]> picture, List<Mask> masks, String alt, SerializableConsumer<List<Mask>> done) {
        setHeaderTitle(getTranslation("suggestion.mask.title"));
        addClassName("jt-mask-dialog");
        setCloseOnOutsideClick(false);
        var help = new Paragraph(getTranslation("suggestion.mask.help"));
        help.addClassName("jt-help");
        var element = new MaskElement(picture, masks, true, alt);
        add(help, element);
        var save = new Button(getTranslation("suggestion.mask.done"), click -> {
            done.accept(element.masks());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> leave(element)), save);
        addDialogCloseActionListener(action -> leave(element));
    }

    private void leave(MaskElement element) {
        if (element.isChanged()) {
            Confirm.ask("uikit.discard.title", "uikit.discard.text", "uikit.discard.action", this::close);
        } else {
            close();
        }
    }
}
