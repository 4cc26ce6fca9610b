package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.uikit.DatePickers;

/** One exception: from when to when, which part of the day, whether the lecturer can, and why. */
final class DaysOffRow extends Div {

    private final DatePicker from = DatePickers.labelled("speaker.days.from");
    private final DatePicker to = DatePickers.labelled("speaker.days.to");
    private final Select<DayPart> part = new Select<>();
    private final Select<Boolean> can = new Select<>();
    private final TextField reason = new TextField(getTranslation("speaker.days.reason"));
    private final boolean imported;

    DaysOffRow(DaysOff span, Consumer<DaysOffRow> remove) {
        imported = span.imported();
        from.setValue(span.from());
        to.setValue(span.to());
        part.setValue(span.part());
        reason.setValue(span.reason());
        fill(remove, span.part(), span.can());
    }

    DaysOffRow(Consumer<DaysOffRow> remove) {
        imported = false;
        fill(remove, DayPart.WHOLE_DAY, false);
    }

    private void fill(Consumer<DaysOffRow> remover, DayPart chosenPart, boolean chosenCan) {
        addClassName("jt-days-row");
        part.setLabel(getTranslation("speaker.days.part"));
        part.setItems(DayPart.values());
        part.setItemLabelGenerator(each -> getTranslation(each.labelKey()));
        part.setValue(chosenPart);
        can.setLabel(getTranslation("speaker.days.can"));
        can.setItems(false, true);
        can.setItemLabelGenerator(each -> getTranslation(each ? "speaker.days.yes" : "speaker.days.no"));
        can.setValue(chosenCan);
        if (imported) {
            reason.setHelperText(getTranslation("speaker.days.imported"));
        }
        // One day is the usual case: the last day follows the first until it is chosen.
        from.addValueChangeListener(change -> {
            if (to.isEmpty() || Objects.equals(to.getValue(), change.getOldValue())) {
                to.setValue(change.getValue());
            }
        });
        var remove = new Button(VaadinIcon.TRASH.create(), click -> remover.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("speaker.days.remove"));
        remove.setTooltipText(getTranslation("speaker.days.remove"));
        add(from, to, part, can, reason, remove);
    }

    void bind(int place, DaysOffEditor.Fields fields) {
        fields.bind("daysOffFrom" + place, from);
        fields.bind("daysOff" + place, to);
        fields.bind("daysOffPart" + place, part);
        fields.bind("daysOffCan" + place, can);
        fields.bind("daysOffReason" + place, reason);
    }

    boolean isFilled() {
        return from.getValue() != null;
    }

    void focus() {
        from.focus();
    }

    /**
     * The exception as typed.
     *
     * @throws InvalidInput if it has no first day
     */
    DaysOff value(int place) {
        LocalDate first = from.getValue();
        if (first == null) {
            throw new InvalidInput("daysOffFrom" + place, "invalid.empty");
        }
        return new DaysOff(
                first,
                Objects.requireNonNullElse(to.getValue(), first),
                part.getValue(),
                can.getValue(),
                reason.getValue(),
                imported);
    }
}
