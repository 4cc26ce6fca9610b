package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Term;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.suggestion.Office;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/**
 * Asks who puts it right, with whom, and by when. Departments come first, as most of it is theirs; who usually answers
 * this category is chosen already.
 */
final class AssignDialog {

    private final ComboBox<Unit> lead;
    private final MultiSelectComboBox<Unit> partners;
    private final TextField responsible = new TextField();
    private final Select<Term> term = new Select<>();
    private final DatePicker dueOn = DatePickers.labelled("suggestion.assign.dueOn");
    private final FormDialog dialog;

    AssignDialog(Office usual, List<Unit> units, Feedback feedback, SerializableConsumer<Assignment> assign) {
        List<Unit> sorted = units.stream()
                .sorted(Comparator.comparing(one -> one.kind() != UnitKind.DEPARTMENT))
                .toList();
        lead = new ComboBox<>();
        dialog = new FormDialog(lead.getTranslation("enum.Action.ASSIGN"), feedback, () -> assign.accept(wanted()));
        dialog.addWide(new Paragraph(dialog.getTranslation("suggestion.assign.help")));
        lead.setLabel(dialog.getTranslation("suggestion.assign.lead"));
        lead.setItems(sorted);
        lead.setItemLabelGenerator(Unit::name);
        sorted.stream()
                .filter(unit -> Long.valueOf(unit.id()).equals(usual.unitId()))
                .findAny()
                .ifPresent(lead::setValue);
        dialog.wideField("unitId", lead);
        partners = new MultiSelectComboBox<>(dialog.getTranslation("suggestion.assign.partners"));
        partners.setItems(sorted);
        partners.setItemLabelGenerator(Unit::shortName);
        dialog.wideField("partnerIds", partners);
        responsible.setLabel(dialog.getTranslation("suggestion.assign.responsible"));
        dialog.field("responsible", responsible);
        term.setLabel(dialog.getTranslation("suggestion.assign.term"));
        term.setItems(Term.values());
        term.setItemLabelGenerator(one -> dialog.getTranslation(one.labelKey()));
        term.setValue(usual.term());
        term.addValueChangeListener(change -> dueOn.setVisible(change.getValue() == Term.BY_DATE));
        dialog.field("term", term);
        dueOn.setVisible(usual.term() == Term.BY_DATE);
        dialog.field("dueOn", dueOn);
    }

    void open() {
        dialog.open();
        lead.focus();
    }

    private Assignment wanted() {
        return new Assignment(
                FormDialog.chosen("unitId", lead).id(),
                partners.getValue().stream().map(Unit::id).collect(Collectors.toSet()),
                responsible.getValue(),
                term.getValue(),
                term.getValue() == Term.BY_DATE ? dueOn.getValue() : null);
    }
}
