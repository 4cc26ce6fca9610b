package org.jiangtai.resident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.PersonImportColumn;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.PersonStatus;
import org.jiangtai.resident.RowChoice;
import org.jiangtai.resident.RowFate;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;

/** Every line of a list of people, what would become of it and why, and what can be done about it. */
final class PeopleGrid extends Composite<Div> {

    private final transient Feedback feedback;
    private final SerializableConsumer<PersonRow> put;
    private final ListPanel<CheckedRow> list = new ListPanel<>("people.none");
    private final Select<RowFate> shown = new Select<>();

    PeopleGrid(Feedback feedback, SerializableConsumer<PersonRow> put) {
        this.feedback = feedback;
        this.put = put;
        list.sorted(
                "people.row",
                row -> number(row.row().number()),
                row -> row.row().id());
        list.text("enum.PersonImportColumn.NAME", row -> row.row().name());
        list.text("enum.PersonImportColumn.PHONE", row -> row.row().phone());
        list.drawn(
                "people.status",
                row -> list.getTranslation(row.fate().labelKey()),
                row -> new StatusBadge(row.fate(), tone(row)));
        list.drawn("people.why", this::why, row -> new Div(why(row)))
                .setAutoWidth(false)
                .setWidth("16rem")
                .setFlexGrow(3);
        list.actions(this::actions);
        list.text("enum.PersonImportColumn.HOUSEHOLD", row -> row.row().household());
        list.text(
                "enum.PersonImportColumn.UNDER14", row -> row.row().under14() ? list.getTranslation("people.yes") : "");
        shown.setItems(RowFate.values());
        shown.setEmptySelectionAllowed(true);
        shown.setEmptySelectionCaption(list.getTranslation("people.all"));
        shown.setPlaceholder(list.getTranslation("people.all"));
        shown.setItemLabelGenerator(each -> list.getTranslation(each == null ? "people.all" : each.labelKey()));
        shown.setAriaLabel(list.getTranslation("people.status"));
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, row -> shown.getValue() == null || row.fate() == shown.getValue());
        list.addClassName("jt-people-rows");
        getContent().add(list);
    }

    void show(List<CheckedRow> rows) {
        list.setItems(rows);
    }

    private String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private String why(CheckedRow row) {
        if (row.status() == PersonStatus.WRONG) {
            return row.problems().stream()
                    .map(problem -> list.getTranslation(
                            "people.problem",
                            list.getTranslation(problem.column().labelKey()),
                            list.getTranslation(
                                    problem.reason().messageKey(),
                                    problem.reason().arguments())))
                    .collect(Collectors.joining(list.getTranslation("people.problem.and")));
        }
        if (row.status() == PersonStatus.FINE) {
            return "";
        }
        return row.like() > 0
                ? list.getTranslation(whyKey(row.status(), true), row.like())
                : list.getTranslation(whyKey(row.status(), false));
    }

    private static String whyKey(PersonStatus status, boolean ofRow) {
        return switch (status) {
            case SAME_NAME -> ofRow ? "people.why.sameNameInRow" : "people.why.sameName";
            case TWICE -> ofRow ? "people.why.twiceInRow" : "people.why.twice";
            default -> "people.why.already";
        };
    }

    private Component actions(CheckedRow row) {
        var line = new Div();
        line.addClassName("jt-row");
        PersonRow typed = row.row();
        if (row.status().canBeAnother() && typed.choice() != RowChoice.ANOTHER) {
            line.add(text("people.do.another", () -> put.accept(typed.with(RowChoice.ANOTHER))));
        }
        if (typed.choice() == RowChoice.NONE) {
            line.add(text("people.do.leaveOut", () -> put.accept(typed.with(RowChoice.LEFT_OUT))));
        } else {
            line.add(text("people.do.back", () -> put.accept(typed.with(RowChoice.NONE))));
        }
        var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(row));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(list.getTranslation("uikit.row.edit", typed.name()));
        edit.setTooltipText(list.getTranslation("uikit.row.edit", typed.name()));
        line.add(edit);
        return line;
    }

    private Button text(String key, Runnable action) {
        var button = new Button(list.getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void edit(CheckedRow row) {
        PersonRow typed = row.row();
        var name = new TextField(list.getTranslation("enum.PersonImportColumn.NAME"));
        var phone = new TextField(list.getTranslation("enum.PersonImportColumn.PHONE"));
        var household = new TextField(list.getTranslation("enum.PersonImportColumn.HOUSEHOLD"));
        var under14 = new Checkbox(list.getTranslation("enum.PersonImportColumn.UNDER14"));
        name.setValue(typed.name());
        phone.setValue(typed.phone());
        household.setValue(typed.household());
        household.setHelperText(list.getTranslation("people.household.help"));
        under14.setValue(typed.under14());
        var dialog = new FormDialog(
                list.getTranslation("people.edit", number(typed.number())),
                feedback,
                () -> put.accept(
                        typed.corrected(name.getValue(), phone.getValue(), household.getValue(), under14.getValue())));
        dialog.field("name", name);
        dialog.field("phone", phone);
        dialog.field("household", household);
        dialog.field("under14", under14);
        row.problems().forEach(problem -> mark(problem, name, phone));
        dialog.open();
        name.focus();
    }

    private void mark(CheckedRow.Problem problem, TextField name, TextField phone) {
        TextField field = problem.column() == PersonImportColumn.PHONE ? phone : name;
        field.setErrorMessage(feedback.sentence(problem.reason()));
        field.setInvalid(true);
    }

    private static StatusBadge.Tone tone(CheckedRow row) {
        return switch (row.fate()) {
            case TAKEN, ANOTHER -> StatusBadge.Tone.GOOD;
            case WRONG -> StatusBadge.Tone.BAD;
            case SAME_NAME -> StatusBadge.Tone.ATTENTION;
            case TWICE, ALREADY, LEFT_OUT -> StatusBadge.Tone.CALM;
        };
    }
}
