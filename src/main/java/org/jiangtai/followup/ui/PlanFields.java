package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangtai.followup.PlanStep;
import org.jiangtai.uikit.DatePickers;
import org.jspecify.annotations.Nullable;

/** The steps of a measure, each in a line: what, how much it weighs, by when. An empty line is no step. */
final class PlanFields extends Div {

    private final List<Line> lines = new ArrayList<>();
    private final Div box = new Div();
    private SerializableRunnable changed = () -> {};

    private record Line(TextField what, IntegerField weight, DatePicker byDay) {}

    PlanFields(List<PlanStep> steps) {
        box.addClassName("jt-stack");
        var more = new Button(getTranslation("item.plan.add"), VaadinIcon.PLUS.create(), click -> {
            line(null);
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(box, more);
        steps.forEach(this::line);
        if (steps.isEmpty()) {
            line(null);
        }
    }

    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    List<PlanStep> typed() {
        return lines.stream()
                .filter(line -> !line.what.getValue().isBlank())
                .map(line -> new PlanStep(
                        line.what.getValue(),
                        Objects.requireNonNullElse(line.weight.getValue(), 0),
                        line.byDay.getValue()))
                .toList();
    }

    private void line(@Nullable PlanStep step) {
        var line = new Line(new TextField(), new IntegerField(), DatePickers.labelled("item.plan.by"));
        line.what.setLabel(getTranslation("item.plan.what"));
        line.weight.setLabel(getTranslation("item.plan.weight"));
        line.weight.setValue(step == null ? 1 : step.weight());
        line.weight.setManualValidation(true);
        if (step != null) {
            line.what.setValue(step.what());
            line.byDay.setValue(step.byDay());
        }
        line.what.addValueChangeListener(change -> changed.run());
        var remove = new Button(VaadinIcon.TRASH.create());
        remove.setAriaLabel(getTranslation("item.plan.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(line.what, line.weight, line.byDay, remove);
        row.addClassName("jt-item-step");
        remove.addClickListener(click -> {
            lines.remove(line);
            box.remove(row);
            changed.run();
        });
        lines.add(line);
        box.add(row);
    }
}
