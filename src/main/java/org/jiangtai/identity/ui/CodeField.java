package org.jiangtai.identity.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;

/** A field for six digits of the phone, or for a recovery code, which has letters. */
final class CodeField {

    private CodeField() {}

    static TextField make() {
        var field = new TextField();
        field.setLabel(field.getTranslation("secondFactor.code"));
        // Phones then offer the code by themselves; the component's own list does not know this value.
        field.getElement().setProperty("autocomplete", "one-time-code");
        field.setAutocapitalize(Autocapitalize.NONE);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
