package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.uikit.DatePickers;

/** The days on which a lecturer cannot come: several spans, each with a reason. */
final class DaysOffEditor extends Div {

    /** Takes the fields of a row under the names that the service gives them. */
    interface Fields {
        <
                        F extends
                                com.vaadin.flow.component.Component & HasValidationProperties
                                        & com.vaadin.flow.component.HasValueAndElement<?, ?>>
                void bind(String name, F field);
    }

    private final Div rows = new Div();
    private final Span none = new Span();
    private final List<Row> spans = new ArrayList<>();
    private final transient Fields fields;
    private final transient Runnable changed;

    private final class Row extends Div {

        private final DatePicker from = DatePickers.labelled("speaker.days.from");
        private final DatePicker to = DatePickers.labelled("speaker.days.to");
        private final TextField reason = new TextField(getTranslation("speaker.days.reason"));

        Row(DaysOff span) {
            addClassNames("jt-days-row");
            from.setValue(span.from());
            to.setValue(span.to());
            reason.setValue(span.reason());
            fill();
        }

        Row() {
            addClassNames("jt-days-row");
            fill();
        }

        private void fill() {
            // One day is the usual case: the last day follows the first until it is chosen.
            from.addValueChangeListener(change -> {
                if (to.isEmpty() || Objects.equals(to.getValue(), change.getOldValue())) {
                    to.setValue(change.getValue());
                }
            });
            var remove = new Button(VaadinIcon.TRASH.create(), click -> DaysOffEditor.this.remove(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("speaker.days.remove"));
            remove.setTooltipText(getTranslation("speaker.days.remove"));
            add(from, to, reason, remove);
        }
    }

    /** @param changed told when a row was added or removed */
    DaysOffEditor(Fields fields, Runnable changed) {
        this.fields = fields;
        this.changed = changed;
        addClassName("jt-days");
        none.setText(getTranslation("speaker.days.none"));
        none.addClassName("jt-muted");
        var add = new Button(getTranslation("speaker.days.add"), VaadinIcon.PLUS.create(), click -> {
            spans.add(new Row());
            changed.run();
            draw();
            spans.getLast().from.focus();
        });
        add(none, rows, add);
        draw();
    }

    void setValue(List<DaysOff> daysOff) {
        spans.clear();
        daysOff.forEach(span -> spans.add(new Row(span)));
        draw();
    }

    /**
     * The spans as typed.
     *
     * @throws InvalidInput if one has no first day
     */
    List<DaysOff> value() {
        List<DaysOff> value = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            LocalDate from = spans.get(i).from.getValue();
            if (from == null) {
                throw new InvalidInput("daysOffFrom" + i, "invalid.empty");
            }
            LocalDate to = Objects.requireNonNullElse(spans.get(i).to.getValue(), from);
            value.add(new DaysOff(from, to, spans.get(i).reason.getValue()));
        }
        return value;
    }

    private void remove(Row row) {
        spans.remove(row);
        changed.run();
        draw();
    }

    private void draw() {
        rows.removeAll();
        none.setVisible(spans.isEmpty());
        for (int i = 0; i < spans.size(); i++) {
            Row row = spans.get(i);
            rows.add(row);
            fields.bind("daysOffFrom" + i, row.from);
            fields.bind("daysOff" + i, row.to);
            fields.bind("daysOffReason" + i, row.reason);
        }
    }
}
