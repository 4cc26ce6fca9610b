package org.jiangtai.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Brings the secret to the phone: scan or type it, then show by a first code that the phone has it. */
final class SetUpCard extends Div {

    private final TextField code = CodeField.make();

    /** @param confirm takes the first code; an {@link InvalidInput} is shown at its field */
    SetUpCard(Enrolment enrolment, Feedback feedback, Consumer<String> confirm) {
        addClassName("jt-form-column");
        var errors = new FieldErrors(feedback).bind("code", code);
        var steps = new OrderedList(
                new ListItem(getTranslation("secondFactor.step.app")),
                new ListItem(new Span(getTranslation("secondFactor.step.scan")), new Secret(enrolment)),
                new ListItem(new Span(getTranslation("secondFactor.step.code")), code));
        steps.addClassName("jt-steps");
        var button = new Button(getTranslation("secondFactor.confirm"), click -> {
            errors.clear();
            try {
                confirm.accept(code.getValue());
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        add(steps, button);
    }
}
