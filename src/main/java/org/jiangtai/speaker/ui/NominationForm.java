package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.Nomination;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** A unit says who should become a lecturer, and why. */
final class NominationForm {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final TextField person = new TextField();
    private final DatePicker day = DatePickers.labelled("speaker.nominate.day");
    private final TextArea why = new TextArea();
    private final @Nullable Long again;

    NominationForm(
            @Nullable Lecturer again,
            List<Unit> units,
            String nominator,
            LocalDate today,
            LecturerPathService path,
            Feedback feedback,
            Consumer<Lecturer> saved) {
        this.again = again == null ? null : again.id();
        dialog = new FormDialog(
                name.getTranslation("speaker.nominate"), feedback, () -> saved.accept(path.nominate(nomination())));
        dialog.field("name", name).setLabel(name.getTranslation("speaker.name"));
        dialog.field("phone", phone).setLabel(name.getTranslation("speaker.phone"));
        dialog.field("unitId", unit).setLabel(name.getTranslation("speaker.unit"));
        dialog.field("person", person).setLabel(name.getTranslation("speaker.nominate.person"));
        dialog.field("day", day);
        dialog.wideField("why", why).setLabel(name.getTranslation("speaker.nominate.why"));
        why.setHelperText(name.getTranslation("speaker.nominate.why.help"));
        why.setMaxLength(1000);
        name.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        person.setRequiredIndicatorVisible(true);
        why.setRequiredIndicatorVisible(true);
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::shortName);
        if (units.size() == 1) {
            unit.setValue(units.getFirst());
        }
        person.setValue(nominator);
        day.setValue(today);
        day.setMax(today);
        if (again != null) {
            name.setValue(again.name());
            name.setReadOnly(true);
            phone.setVisible(false);
            units.stream()
                    .filter(each -> each.id() == again.unitId())
                    .findFirst()
                    .ifPresent(unit::setValue);
        }
    }

    private Nomination nomination() {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            throw new InvalidInput("day", "invalid.empty");
        }
        return new Nomination(
                again,
                name.getValue(),
                FormDialog.chosen("unitId", unit).id(),
                phone.getValue(),
                person.getValue(),
                chosen,
                why.getValue());
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
