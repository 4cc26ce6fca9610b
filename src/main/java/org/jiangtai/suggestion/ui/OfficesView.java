package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Stream;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.suggestion.Office;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;

/** Who usually answers what, and how quickly. */
@Route("suggestions/offices")
@Opens(value = OfficeService.class, method = "save")
class OfficesView extends Page {

    private final transient OfficeService offices;
    private final transient Wording wording;
    private final transient Feedback feedback;
    private final ListPanel<Office> list = new ListPanel<>("suggestion.offices.empty");

    OfficesView(OfficeService offices, Wording wording, Feedback feedback) {
        super("suggestion.offices.title");
        this.offices = offices;
        this.wording = wording;
        this.feedback = feedback;
        addActions(new RouterLink(getTranslation("suggestion.menu"), SuggestionsView.class));
        addHelp("suggestion.offices.help");
        list.text(
                "suggestion.field.category",
                row -> getTranslation(row.category().labelKey()));
        list.text("suggestion.offices.unit", this::unit);
        list.text("suggestion.assign.term", row -> getTranslation(row.term().labelKey()));
        list.actions(row -> new RowActions<>(row, getTranslation(row.category().labelKey()), this::edit, null));
        list.exportAs("suggestion.offices.title");
        list.setItems(offices.all());
        add(list);
    }

    private String unit(Office row) {
        return row.unitId() == null ? getTranslation("suggestion.offices.nobody") : row.unitName();
    }

    private void edit(Office office) {
        var unit = new ComboBox<Unit>(getTranslation("suggestion.offices.unit"));
        unit.setItems(wording.units());
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        wording.units().stream()
                .filter(one -> Long.valueOf(one.id()).equals(office.unitId()))
                .findAny()
                .ifPresent(unit::setValue);
        var term = new Select<Term>();
        term.setLabel(getTranslation("suggestion.assign.term"));
        term.setItems(
                Stream.of(Term.values()).filter(one -> one != Term.BY_DATE).toList());
        term.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        term.setValue(office.term());
        String category = getTranslation(office.category().labelKey());
        var dialog = new FormDialog(category, feedback, () -> {
            offices.save(
                    office.category(),
                    unit.getValue() == null ? null : unit.getValue().id(),
                    term.getValue());
            list.setItems(offices.all());
            feedback.done("suggestion.done.office", category);
        });
        dialog.wideField("unitId", unit);
        dialog.wideField("term", term);
        dialog.open();
        unit.focus();
    }
}
