package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitService;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.FormDialog;

/** All that is asked of a rota, in the order in which one thinks of it. */
final class RotaForm extends Div {

    private static final Set<String> TECHNICAL = Set.of("threads", "seed");

    private final transient FieldErrors errors;
    private final TextField name = new TextField();
    private final DatePicker firstDay = DatePickers.labelled("rota.firstDay");
    private final IntegerField weeks = number("rota.weeks");
    private final RotaPlacesField places;
    private final RotaThemesField themes;
    private final IntegerField people = number("rota.people");
    private final Checkbox withoutHolidays = new Checkbox();
    private final Checkbox withOrders = new Checkbox();
    private final IntegerField homeLimit = number("rota.homeLimit");
    private final RotaWeightsField weights = new RotaWeightsField();
    private final IntegerField seconds = number("rota.seconds");
    private final IntegerField threads = number("rota.threads");
    private final IntegerField seed = number("rota.seed");
    private final Details advanced = new Details();

    RotaForm(UnitService units, MenuService menu, Feedback feedback) {
        addClassName("jt-rota-form");
        places = new RotaPlacesField(units.existing());
        themes = new RotaThemesField(menu.themes(), menu.topics());
        name.setLabel(getTranslation("rota.name"));
        name.setMaxLength(60);
        withoutHolidays.setLabel(getTranslation("rota.withoutHolidays"));
        withOrders.setLabel(getTranslation("rota.withOrders"));
        people.setHelperText(getTranslation("rota.people.help"));
        homeLimit.setHelperText(getTranslation("rota.homeLimit.help"));
        seconds.setHelperText(getTranslation("rota.seconds.help"));
        threads.setHelperText(
                getTranslation("rota.threads.help", Runtime.getRuntime().availableProcessors()));
        seed.setHelperText(getTranslation("rota.seed.help"));
        errors = new FieldErrors(feedback)
                .bind("name", name)
                .bind("firstDay", firstDay)
                .bind("weeks", weeks)
                .bind("people", people)
                .bind("homeLimit", homeLimit)
                .bind("seconds", seconds)
                .bind("threads", threads)
                .bind("seed", seed)
                .bind("unitIds", places.choice());
        section("rota.section.season", name, firstDay, weeks, withoutHolidays);
        section("rota.section.places", places);
        section("rota.section.themes", themes);
        section("rota.section.terms", people, homeLimit, withOrders);
        section("rota.section.weights", weights);
        var technical = new Div(threads, seed);
        technical.addClassName("jt-rota-fields");
        advanced.setSummaryText(getTranslation("rota.section.advanced"));
        advanced.add(technical);
        advanced.addClassName("jt-rota-advanced");
        section("rota.section.search", seconds, advanced);
    }

    void show(RotaSetup setup) {
        name.setValue(setup.name());
        firstDay.setValue(setup.firstDay());
        weeks.setValue(setup.weeks());
        places.show(setup.unitIds());
        themes.show(setup.themes());
        people.setValue(setup.people());
        withoutHolidays.setValue(setup.withoutHolidays());
        withOrders.setValue(setup.withOrders());
        homeLimit.setValue(setup.homeLimit());
        weights.show(setup.weights());
        seconds.setValue(setup.seconds());
        threads.setValue(setup.threads());
        seed.setValue((int) setup.seed());
    }

    /** @throws InvalidInput if a number or the day is missing */
    RotaSetup setup() {
        return new RotaSetup(
                name.getValue(),
                FormDialog.chosen("firstDay", firstDay),
                FormDialog.number("weeks", weeks),
                places.unitIds(),
                themes.themes(),
                FormDialog.number("people", people),
                withoutHolidays.getValue(),
                withOrders.getValue(),
                FormDialog.number("homeLimit", homeLimit),
                weights.weights(),
                FormDialog.number("seed", seed),
                FormDialog.number("seconds", seconds),
                FormDialog.number("threads", threads));
    }

    void clearErrors() {
        errors.clear();
    }

    void refuse(InvalidInput invalid) {
        if (TECHNICAL.contains(invalid.field())) {
            advanced.setOpened(true);
        }
        errors.show(invalid);
    }

    private void section(String titleKey, Component... fields) {
        var row = new Div(fields);
        row.addClassName("jt-rota-fields");
        var section = new Div(new H2(getTranslation(titleKey)), row);
        section.addClassName("jt-card");
        add(section);
    }

    private static IntegerField number(String labelKey) {
        var field = new IntegerField();
        field.setLabel(field.getTranslation(labelKey));
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        return field;
    }
}
