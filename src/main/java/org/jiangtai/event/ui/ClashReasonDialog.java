package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.event.Clash;

/** Names what clashes and asks why to go on all the same. */
final class ClashReasonDialog extends Dialog {

    private static final int REASON_LENGTH = 500;

    private final TextArea reason = new TextArea();

    ClashReasonDialog(List<Clash> clashes, Consumer<String> goOn) {
        setHeaderTitle(getTranslation("event.clash.warning"));
        addClassName("jt-clash-dialog");
        reason.setLabel(getTranslation("event.clash.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        var confirm = new Button(getTranslation("event.clash.goOn"), click -> confirm(goOn));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("event.clash.ask")), new ClashList(clashes), reason);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), confirm);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void confirm(Consumer<String> goOn) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("confirm.reason.empty"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            close();
            goOn.accept(reason.getValue().strip());
        }
    }
}
