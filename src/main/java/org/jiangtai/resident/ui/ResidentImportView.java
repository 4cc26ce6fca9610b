package org.jiangtai.resident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.ImportedPeople;
import org.jiangtai.resident.PersonImportExample;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.ResidentImport;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;

/** Takes a village's list over: choose or paste, look at every line, confirm. Nothing is saved before that. */
@Route("residents/import")
@Opens(value = ResidentImport.class, method = "save")
class ResidentImportView extends Page implements BeforeEnterObserver {

    private final transient ResidentService residents;
    private final transient ResidentImport imports;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Anchor back = new Anchor();
    private final PeoplePreview preview;
    private final Div confirming = new Div();
    private final Paragraph advice = new Paragraph();
    private final Checkbox consent = new Checkbox();
    private final Button confirm = new Button();

    ResidentImportView(
            ResidentService residents,
            ResidentImport imports,
            ConsentService consents,
            PersonImportExample template,
            Feedback feedback) {
        super("resident.import");
        this.residents = residents;
        this.imports = imports;
        this.feedback = feedback;
        errors = new FieldErrors(feedback).bind("consent", consent);
        back.setText(getTranslation("resident.import.back"));
        addActions(back);
        addHelp("resident.import.help");
        unit.setLabel(getTranslation("resident.unit"));
        unit.setItemLabelGenerator(Unit::shortName);
        preview = new PeoplePreview(template, feedback, this::look, this::tell);
        unit.addValueChangeListener(change -> {
            back.setHref("residents"
                    + (change.getValue() == null
                            ? ""
                            : "?unit=" + change.getValue().id()));
            preview.lookAgain();
        });
        consent.setLabel(getTranslation("resident.import.consent"));
        consent.setHelperText(consents.current(ConsentPurpose.RESIDENT).in(getLocale()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> save());
        confirming.addClassName("jt-stack");
        confirming.setVisible(false);
        confirming.add(advice, consent, confirm);
        add(unit, preview, confirming);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        List<Unit> own = List.copyOf(residents.units().keySet());
        unit.setItems(own);
        unit.setVisible(own.size() > 1);
        String wanted = enter.getLocation()
                .getQueryParameters()
                .getSingleParameter("unit")
                .orElse("");
        own.stream()
                .filter(each -> Long.toString(each.id()).equals(wanted))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .ifPresent(unit::setValue);
    }

    private List<CheckedRow> look(List<PersonRow> rows) {
        return unit.getValue() == null
                ? List.of()
                : imports.look(unit.getValue().id(), rows);
    }

    private void tell() {
        boolean something = !preview.rows().isEmpty();
        confirming.setVisible(something);
        if (!something) {
            return;
        }
        advice.setText(
                preview.open() > 0
                        ? getTranslation("people.advice.open", preview.open())
                        : getTranslation("resident.import.ready", preview.taken()));
        confirm.setText(getTranslation("resident.import.confirm", preview.taken()));
        confirm.setEnabled(preview.open() == 0 && preview.taken() > 0);
    }

    private void save() {
        errors.clear();
        try {
            ImportedPeople done =
                    imports.save(unit.getValue().id(), preview.rows(), Agreement.byWord(consent.getValue()));
            preview.show(List.of());
            consent.setValue(false);
            feedback.doneWithUndo(
                    () -> residents.remove(done.added()),
                    "resident.import.done",
                    done.added().size(),
                    done.leftOut());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }
}
