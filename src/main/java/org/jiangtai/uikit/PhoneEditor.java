package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A phone number that is masked until it is asked for, replaced when typed anew, and can be forgotten. */
public final class PhoneEditor {

    private final TextField field = new TextField();
    private final Runnable changed;
    private boolean forget;

    /**
     * @param name as the command calls the field
     * @param masked the number that is known; empty if none is
     * @param inFull asked for when a person wants to see it
     */
    public PhoneEditor(FormDialog dialog, String name, String labelKey, String masked, Supplier<String> inFull) {
        changed = dialog::markChanged;
        dialog.field(name, field).setLabel(field.getTranslation(labelKey));
        know(masked, inFull);
    }

    /** A field that stands on a page; nothing is known yet. */
    public PhoneEditor(String labelKey) {
        changed = () -> {};
        field.setLabel(field.getTranslation(labelKey));
    }

    public TextField field() {
        return field;
    }

    /** Says which number is known, as the constructor does. */
    public void know(String masked, Supplier<String> inFull) {
        if (masked.isEmpty()) {
            return;
        }
        field.setPlaceholder(masked);
        field.setHelperText(field.getTranslation("uikit.phone.help"));
        var show = new Button(field.getTranslation("uikit.phone.show"), click -> field.setPlaceholder(inFull.get()));
        var remove = new Button(field.getTranslation("uikit.phone.forget"), click -> {
            forget = true;
            field.clear();
            field.setPlaceholder("");
            field.setHelperText(field.getTranslation("uikit.phone.forgotten"));
            changed.run();
        });
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var buttons = new Div(show, remove);
        buttons.addClassName("jt-row");
        field.setSuffixComponent(buttons);
    }

    /** As the draft wants it: null leaves what is known, empty forgets it. */
    public @Nullable String typed() {
        if (!field.getValue().isBlank()) {
            return field.getValue();
        }
        return forget ? "" : null;
    }
}
