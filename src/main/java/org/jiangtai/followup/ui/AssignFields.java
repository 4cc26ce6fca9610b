package org.jiangtai.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Term;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Who puts it right, with whom, and by when, wherever something is handed to a unit. */
public final class AssignFields {

    final ComboBox<Unit> lead;
    final MultiSelectComboBox<Unit> partners = new MultiSelectComboBox<>();
    final TextField responsible = new TextField();
    final Select<Term> term = new Select<>();
    final DatePicker dueOn = DatePickers.labelled("item.field.due");

    /** @param choices the units that may be named, in the order in which they are offered */
    public AssignFields(List<Unit> choices) {
        lead = units(choices, "item.field.unit");
        lead.setRequiredIndicatorVisible(true);
        partners.setLabel(partners.getTranslation("item.field.partners"));
        partners.setItems(choices);
        partners.setItemLabelGenerator(Unit::name);
        partners.setClearButtonVisible(true);
        responsible.setLabel(responsible.getTranslation("item.field.responsible"));
        term.setLabel(term.getTranslation("item.field.term"));
        term.setItems(Term.values());
        term.setItemLabelGenerator(each -> term.getTranslation(each.labelKey()));
        term.addValueChangeListener(change -> dueOn.setVisible(change.getValue() == Term.BY_DATE));
        term.setValue(Term.COMPLAINT);
        dueOn.setVisible(false);
    }

    static ComboBox<Unit> units(List<Unit> choices, String key) {
        var box = new ComboBox<Unit>();
        box.setLabel(box.getTranslation(key));
        box.setItems(choices);
        box.setItemLabelGenerator(Unit::name);
        return box;
    }

    /** Chooses beforehand; a unit that may not be named is left out. */
    public void show(@Nullable Long unitId, Set<Long> partnerIds, String inCharge, Term wanted) {
        lead.getListDataView()
                .getItems()
                .filter(unit -> Objects.equals(unit.id(), unitId))
                .findFirst()
                .ifPresent(lead::setValue);
        partners.setValue(partners.getListDataView()
                .getItems()
                .filter(unit -> partnerIds.contains(unit.id()))
                .collect(Collectors.toSet()));
        responsible.setValue(inCharge);
        term.setValue(wanted);
    }

    /** Puts all of them into a dialog, the lead unit foremost. */
    public void into(FormDialog dialog) {
        dialog.wideField("unitId", lead);
        dialog.wideField("partnerIds", partners);
        dialog.field("responsible", responsible);
        dialog.field("term", term);
        dialog.field("dueOn", dueOn);
    }

    public void focus() {
        lead.focus();
    }

    /**
     * What was typed.
     *
     * @throws org.jiangtai.shared.InvalidInput for the field {@code unitId} if no lead unit was chosen
     */
    public Assignment typed() {
        return to(FormDialog.chosen("unitId", lead).id());
    }

    /** The same for another lead unit. */
    Assignment to(long unitId) {
        Term chosen = Objects.requireNonNullElse(term.getValue(), Term.COMPLAINT);
        return new Assignment(
                unitId,
                partners.getValue().stream().map(Unit::id).collect(Collectors.toSet()),
                responsible.getValue(),
                chosen,
                chosen == Term.BY_DATE ? dueOn.getValue() : null);
    }
}
