package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.Feedback;

/** Hands a suggestion to a unit; departments come first, as most of it is theirs. */
final class AssignDialog extends Dialog {

    AssignDialog(Suggestion suggestion, List<Unit> units, InboxService inbox, Feedback feedback, Runnable done) {
        setHeaderTitle(getTranslation("suggestion.action.assign"));
        var unit = new ComboBox<Unit>(getTranslation("suggestion.field.assigned"));
        unit.setItems(units.stream()
                .sorted(Comparator.comparing(one -> one.kind() != UnitKind.DEPARTMENT))
                .toList());
        unit.setItemLabelGenerator(Unit::name);
        unit.setWidthFull();
        units.stream()
                .filter(one -> Long.valueOf(one.id()).equals(suggestion.assignedUnitId()))
                .findAny()
                .ifPresent(unit::setValue);
        add(new Paragraph(getTranslation("suggestion.assign.help")), unit);
        var assign = new Button(getTranslation("suggestion.action.assign"), click -> {
            if (unit.getValue() == null) {
                unit.setErrorMessage(getTranslation("suggestion.assign.choose"));
                unit.setInvalid(true);
                unit.focus();
                return;
            }
            inbox.assign(suggestion.id(), unit.getValue().id());
            close();
            feedback.done("suggestion.done.assigned", unit.getValue().shortName());
            done.run();
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), assign);
    }
}
