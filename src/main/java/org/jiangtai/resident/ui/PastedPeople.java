package org.jiangtai.resident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Takes names and numbers that were copied from anywhere. */
final class PastedPeople extends Div {

    private static final int MOST_CHARACTERS = 200_000;

    PastedPeople(SerializableConsumer<String> taker) {
        addClassName("jt-stack");
        var text = new TextArea(getTranslation("people.paste"));
        text.setPlaceholder(getTranslation("people.paste.example"));
        text.setHelperText(getTranslation("people.paste.help"));
        text.setMaxLength(MOST_CHARACTERS);
        text.setMinRows(3);
        text.setMaxRows(8);
        text.setWidthFull();
        var look = new Button(getTranslation("people.look"), click -> {
            if (text.getValue().isBlank()) {
                text.setErrorMessage(getTranslation("people.paste.empty"));
                text.setInvalid(true);
                text.focus();
            } else {
                text.setInvalid(false);
                taker.accept(text.getValue());
            }
        });
        var row = new Div(look);
        row.addClassName("jt-row");
        add(text, row);
    }
}
