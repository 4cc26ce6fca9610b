package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jiangtai.shared.InvalidInput;

/**
 * A form in a dialog. What is refused is said at its field and everything typed stays; a form with changes is never
 * closed by a key or a click beside it without asking. Ctrl+Enter saves.
 */
public class FormDialog extends Dialog {

    private final Div form = new Div();
    private final transient FieldErrors errors;
    private final Button saveButton;
    private boolean changed;

    /** @param save takes over what was typed; an {@link InvalidInput} or {@link StayOpen} keeps the dialog open */
    public FormDialog(String title, Feedback feedback, Runnable save) {
        errors = new FieldErrors(feedback);
        setHeaderTitle(title);
        addClassName("jt-form-dialog");
        form.addClassName("jt-form-grid");
        add(form);
        saveButton = new Button(getTranslation("action.save"), click -> save(save));
        saveButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saveButton.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> leave()), saveButton);
        addDialogCloseActionListener(action -> leave());
    }

    /** Calls the button by what happens, where more happens than that something is saved. */
    public final void nameSave(String words) {
        saveButton.setText(words);
    }

    /** Adds a field under the name that the command calls it by. */
    public final <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> F field(
            String name, F field) {
        watch(field);
        errors.bind(name, field);
        form.add(field);
        return field;
    }

    /** Adds a field that needs the whole width. */
    public final <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> F wideField(
            String name, F field) {
        field(name, field).getElement().getClassList().add("jt-wide");
        return field;
    }

    /** Adds what is no single field, over the whole width. */
    public final void addWide(Component component) {
        component.getElement().getClassList().add("jt-wide");
        form.add(component);
    }

    /** Lets a field that stands inside something else show its errors too. */
    public final <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> void bind(
            String name, F field) {
        watch(field);
        errors.bind(name, field);
    }

    /** Says that something was changed that is no field. */
    public final void markChanged() {
        changed = true;
    }

    /**
     * The number in a field.
     *
     * @throws InvalidInput if there is none
     */
    public static int number(String name, IntegerField field) {
        if (field.getValue() == null) {
            throw new InvalidInput(name, "invalid.empty");
        }
        return field.getValue();
    }

    /**
     * The value of a field that must be chosen.
     *
     * @throws InvalidInput if none is
     */
    public static <T> T chosen(String name, HasValue<?, T> field) {
        T value = field.getValue();
        if (value == null) {
            throw new InvalidInput(name, "invalid.empty");
        }
        return value;
    }

    private void watch(HasValueAndElement<?, ?> field) {
        field.addValueChangeListener(change -> changed |= change.isFromClient());
    }

    private void save(Runnable save) {
        if (check(save)) {
            close();
        }
    }

    /**
     * Does something with what was typed; what is refused is said at its field.
     *
     * @return whether it was done
     */
    public final boolean check(Runnable deed) {
        errors.clear();
        try {
            deed.run();
            return true;
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (StayOpen told) {
            // The person knows already.
        }
        return false;
    }

    private void leave() {
        if (changed) {
            Confirm.ask("uikit.discard.title", "uikit.discard.text", "uikit.discard.action", this::close);
        } else {
            close();
        }
    }
}
