package org.jiangtai.setting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangtai.setting.SettingForm;
import org.jiangtai.shared.Labelled;

/** The field by which a setting is set, whatever kind of value it takes; it tells what a person chose and no more. */
final class SettingControl {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Component component;

    /** @param chosen gets each value that a person chooses; null where a number was wiped out */
    SettingControl(SettingForm form, String label, Object value, Consumer<Object> chosen) {
        component = switch (form) {
            case SettingForm.Number number -> number(number, (Integer) value, label, chosen);
            case SettingForm.Text text -> text(text, (String) value, label, chosen);
            case SettingForm.Time time -> time((LocalTime) value, label, chosen);
            case SettingForm.Toggle toggle -> toggle((Boolean) value, label, chosen);
            case SettingForm.Choice choice -> choice(choice.constants(), (Labelled) value, label, chosen);
            case SettingForm.Choices choices -> choices(choices.constants(), (Set<?>) value, label, chosen);
        };
    }

    Component component() {
        return component;
    }

    /** Shows another value, without telling anybody. */
    @SuppressWarnings("unchecked") // a setting's values are all of one kind
    void show(Object value) {
        Object shown = value;
        if (component instanceof CheckboxGroup<?> && value instanceof Set<?> chosen) {
            shown = Set.copyOf(chosen);
        }
        ((HasValueAndElement<?, Object>) component).setValue(shown);
        accept();
    }

    void setReadOnly() {
        ((HasValueAndElement<?, ?>) component).setReadOnly(true);
    }

    /** Says at the field why its value cannot be. */
    void refuse(String sentence) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }

    void accept() {
        if (component instanceof HasValidationProperties field) {
            field.setInvalid(false);
        }
    }

    private static Component text(SettingForm.Text form, String value, String label, Consumer<Object> chosen) {
        var field = new TextField();
        field.setManualValidation(true);
        field.setMaxLength(form.most());
        field.setAriaLabel(label);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue().strip());
            }
        });
        return field;
    }

    private static Component number(SettingForm.Number bounds, Integer value, String label, Consumer<Object> chosen) {
        var field = new IntegerField();
        // The service says what cannot be, in a sentence with the bounds; the field does not guess.
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        field.setMin(bounds.least());
        field.setMax(bounds.most());
        field.setHelperText(field.getTranslation("settings.bounds", bounds.least(), bounds.most()));
        field.setAriaLabel(label);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue() == null ? "" : change.getValue());
            }
        });
        return field;
    }

    private static Component time(LocalTime value, String label, Consumer<Object> chosen) {
        var field = new TimePicker(value);
        field.setManualValidation(true);
        field.setStep(STEP);
        field.setAriaLabel(label);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue() == null ? "" : change.getValue());
            }
        });
        return field;
    }

    private static Component toggle(Boolean value, String label, Consumer<Object> chosen) {
        var field = new Checkbox(value);
        field.setLabel(field.getTranslation("settings.toggle"));
        field.setAriaLabel(label);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return field;
    }

    private static Component choice(List<Labelled> constants, Labelled value, String label, Consumer<Object> chosen) {
        var field = new Select<Labelled>();
        field.setItems(constants);
        field.setItemLabelGenerator(each -> field.getTranslation(each.labelKey()));
        field.setAriaLabel(label);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return field;
    }

    private static Component choices(List<Labelled> constants, Set<?> value, String label, Consumer<Object> chosen) {
        var field = new CheckboxGroup<Labelled>();
        field.setItems(constants);
        field.setItemLabelGenerator(each -> field.getTranslation(each.labelKey()));
        field.setAriaLabel(label);
        field.setValue(constants.stream().filter(value::contains).collect(Collectors.toSet()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return field;
    }
}
