package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Hold;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.FormDialog;

/** Units with the seats that are kept for each. */
class HoldsEditor extends Div {

    private final List<Unit> units;
    private final Runnable changed;
    private final Div lines = new Div();
    private final List<Line> rows = new ArrayList<>();

    HoldsEditor(List<Unit> units, List<Hold> holds, Runnable changed) {
        this.units = units;
        this.changed = changed;
        lines.addClassName("jt-form-column");
        var more = new Button(getTranslation("registration.terms.holds.add"), VaadinIcon.PLUS.create(), click -> {
            changed.run();
            add(new Hold(0, 1, 0)).unit.focus();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        holds.forEach(this::add);
        add(lines, more);
    }

    /**
     * What is entered.
     *
     * @throws InvalidInput if a line has no unit or no number
     */
    List<Hold> holds() {
        return rows.stream()
                .map(line -> new Hold(
                        FormDialog.chosen("holds", line.unit).id(), FormDialog.number("holds", line.seats), line.taken))
                .toList();
    }

    private Line add(Hold hold) {
        var line = new Line(hold);
        rows.add(line);
        lines.add(line);
        return line;
    }

    /** One unit. */
    private final class Line extends Div {

        private final ComboBox<Unit> unit = new ComboBox<>();
        private final IntegerField seats = new IntegerField();
        private final int taken;

        Line(Hold hold) {
            addClassName("jt-row");
            taken = hold.taken();
            unit.setPlaceholder(getTranslation("registration.terms.holds.unit"));
            unit.setAriaLabel(getTranslation("registration.terms.holds.unit"));
            unit.setItems(units);
            unit.setItemLabelGenerator(Unit::shortName);
            units.stream()
                    .filter(each -> each.id() == hold.unitId())
                    .findFirst()
                    .ifPresent(unit::setValue);
            seats.setAriaLabel(getTranslation("registration.terms.holds.seats"));
            seats.setStepButtonsVisible(true);
            seats.setMin(1);
            seats.setMax(9999);
            seats.setValue(hold.seats());
            unit.addValueChangeListener(change -> changed.run());
            seats.addValueChangeListener(change -> changed.run());
            var remove = new Button(VaadinIcon.TRASH.create(), click -> {
                changed.run();
                rows.remove(this);
                lines.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation(
                    "registration.terms.remove",
                    unit.isEmpty() ? "" : unit.getValue().shortName()));
            add(unit, seats, new Span(getTranslation("registration.terms.holds.used", taken)), remove);
        }
    }
}
