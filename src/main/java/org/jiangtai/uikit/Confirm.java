package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks before a step that cannot be undone; with a reason where the rules want one. */
public final class Confirm {

    private static final int REASON_LENGTH = 500;

    private Confirm() {}

    public static void ask(String titleKey, String textKey, String actionKey, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation(titleKey));
        dialog.setText(dialog.getTranslation(textKey));
        dialog.setConfirmText(dialog.getTranslation(actionKey));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("action.back"));
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }

    /** Asks for a reason; the action gets it stripped and never empty. */
    public static void askReason(String titleKey, String textKey, String actionKey, Consumer<String> action) {
        askReason(titleKey, textKey, actionKey, REASON_LENGTH, action);
    }

    static void askReason(String titleKey, String textKey, String actionKey, int most, Consumer<String> action) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation(titleKey));
        var reason = new TextArea(dialog.getTranslation("confirm.reason"));
        reason.setMaxLength(most);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        var confirm = new Button(dialog.getTranslation(actionKey), click -> {
            String given = reason.getValue().strip();
            if (given.isEmpty() || given.codePointCount(0, given.length()) > most) {
                reason.setInvalid(true);
                reason.setErrorMessage(
                        given.isEmpty()
                                ? dialog.getTranslation("confirm.reason.empty")
                                : dialog.getTranslation("invalid.long", most));
                reason.focus();
            } else {
                dialog.close();
                action.accept(given);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(dialog.getTranslation(textKey)), reason);
        dialog.getFooter().add(new Button(dialog.getTranslation("action.back"), click -> dialog.close()), confirm);
        dialog.open();
        reason.focus();
    }
}
