package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** A phone number that is masked until it is asked for, replaced when typed anew, and can be forgotten. */
final class PhoneEditor {

    private final TextField field = new TextField();
    private boolean forget;

    PhoneEditor(@Nullable Lecturer lecturer, FormDialog dialog, LecturerService lecturers) {
        dialog.field("phone", field).setLabel(field.getTranslation("speaker.phone"));
        if (lecturer == null || lecturer.maskedPhone().isEmpty()) {
            return;
        }
        field.setPlaceholder(lecturer.maskedPhone());
        field.setHelperText(field.getTranslation("speaker.phone.help"));
        var show = new Button(
                field.getTranslation("speaker.phone.show"),
                click -> field.setPlaceholder(lecturers.reveal(lecturer.id())));
        var remove = new Button(field.getTranslation("speaker.phone.forget"), click -> {
            forget = true;
            field.clear();
            field.setPlaceholder("");
            field.setHelperText(field.getTranslation("speaker.phone.forgotten"));
            dialog.markChanged();
        });
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var buttons = new Div(show, remove);
        buttons.addClassName("jt-row");
        field.setSuffixComponent(buttons);
    }

    /** As the draft wants it: null leaves what is known, empty forgets it. */
    @Nullable
    String typed() {
        if (!field.getValue().isBlank()) {
            return field.getValue();
        }
        return forget ? "" : null;
    }
}
