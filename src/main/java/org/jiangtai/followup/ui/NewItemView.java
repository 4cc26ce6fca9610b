package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.ItemService;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;

/** Writes down a problem, an assignment or a hazard; for several units at once it makes an item for each. */
@Route("items/new")
@Opens(value = ItemService.class, method = "make")
@StyleSheet("context://followup/followup.css")
class NewItemView extends Page {

    private final transient ItemDesk desk;
    private final ItemFields fields = new ItemFields();
    private final MultiSelectComboBox<Unit> units = new MultiSelectComboBox<>();
    private final transient AssignFields hands;
    private final FieldErrors errors;

    NewItemView(ItemDesk desk) {
        super("item.new");
        this.desk = desk;
        List<Unit> choices = desk.words().units();
        hands = new AssignFields(choices);
        units.setLabel(getTranslation("item.field.units"));
        units.setItems(choices);
        units.setItemLabelGenerator(Unit::name);
        units.setClearButtonVisible(true);
        fields.foundOn.setValue(desk.words().today());
        errors = new FieldErrors(desk.feedback())
                .bind("kind", fields.kind)
                .bind("what", fields.what)
                .bind("source", fields.source)
                .bind("foundOn", fields.foundOn)
                .bind("foundBy", fields.foundBy)
                .bind("place", fields.place)
                .bind("measure", fields.measure)
                .bind("money", fields.money)
                .bind("unitId", units)
                .bind("partnerIds", hands.partners)
                .bind("responsible", hands.responsible)
                .bind("dueOn", hands.dueOn);
        addHelp("item.new.help");
        var save = new Button(getTranslation("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        units.addClassName("jt-wide");
        hands.partners.addClassName("jt-wide");
        var form = new Div(
                fields.kind,
                fields.severity,
                fields.what,
                fields.source,
                fields.foundOn,
                fields.place,
                fields.foundBy,
                fields.measure,
                fields.money,
                units,
                hands.partners,
                hands.responsible,
                hands.term,
                hands.dueOn,
                save);
        form.addClassNames("jt-card", "jt-form-grid");
        add(form);
    }

    private void save() {
        errors.clear();
        try {
            List<Assignment> assignments = units.getValue().stream()
                    .sorted(Comparator.comparing(Unit::code))
                    .map(unit -> hands.to(unit.id()))
                    .toList();
            if (assignments.size() > 1) {
                int made = desk.items().makeEach(fields.typed(), assignments).size();
                desk.feedback().done("item.done.many", made);
                getUI().ifPresent(ui -> ui.navigate(ItemsView.class));
                return;
            }
            long id = desk.items().make(fields.typed(), assignments.isEmpty() ? null : assignments.getFirst());
            desk.feedback().done("item.done.made");
            getUI().ifPresent(ui -> ui.navigate(ItemView.class, new RouteParameters("id", Long.toString(id))));
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }
}
