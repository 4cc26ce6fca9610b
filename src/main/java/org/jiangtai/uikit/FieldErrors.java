package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangtai.shared.InvalidInput;

/** Puts a refused input's sentence at the field it belongs to; what was typed stays. */
public final class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Feedback feedback;

    public FieldErrors(Feedback feedback) {
        this.feedback = feedback;
    }

    public FieldErrors bind(String field, HasValidationProperties component) {
        fields.put(field, component);
        return this;
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Marks the field and moves the cursor there; a refusal of a field that is not here is told at the top. */
    public void show(InvalidInput invalid) {
        HasValidationProperties field = fields.get(invalid.field());
        if (field == null) {
            feedback.failed(invalid);
            return;
        }
        field.setErrorMessage(feedback.sentence(invalid));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable && field instanceof Component) {
            focusable.focus();
        }
    }
}
