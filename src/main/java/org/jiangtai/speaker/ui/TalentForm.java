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
import org.jiangtai.speaker.Talent;
import org.jiangtai.speaker.TalentDraft;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;

/** Enters somebody into the talent pool, or corrects it. */
final class TalentForm {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final PhoneEditor phone;
    private final DatePicker since = DatePickers.labelled("speaker.talent.since");
    private final TextArea field = new TextArea();
    private final @Nullable Long id;

    TalentForm(
            @Nullable Talent talent,
            List<Unit> units,
            LocalDate today,
            TalentService talents,
            Feedback feedback,
            Consumer<Talent> saved) {
        id = talent == null ? null : talent.id();
        dialog = new FormDialog(
                talent == null
                        ? name.getTranslation("speaker.talent.add")
                        : name.getTranslation("speaker.edit", talent.name()),
                feedback,
                () -> saved.accept(talents.save(draft())));
        dialog.field("name", name).setLabel(name.getTranslation("speaker.name"));
        dialog.field("unitId", unit).setLabel(name.getTranslation("speaker.talent.unit"));
        phone = new PhoneEditor(
                dialog,
                "phone",
                "speaker.phone",
                talent == null ? "" : talent.maskedPhone(),
                () -> talent == null ? "" : talents.reveal(talent.id()));
        dialog.field("since", since);
        dialog.wideField("field", field).setLabel(name.getTranslation("speaker.talent.field"));
        field.setHelperText(name.getTranslation("speaker.talent.field.help"));
        name.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        field.setRequiredIndicatorVisible(true);
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::shortName);
        since.setValue(today);
        since.setMax(today);
        if (units.size() == 1) {
            unit.setValue(units.getFirst());
        }
        if (talent != null) {
            name.setValue(talent.name());
            units.stream()
                    .filter(each -> each.id() == talent.unitId())
                    .findFirst()
                    .ifPresent(unit::setValue);
            since.setValue(talent.since());
            field.setValue(talent.field());
        }
    }

    private TalentDraft draft() {
        LocalDate chosen = since.getValue();
        if (chosen == null) {
            throw new InvalidInput("since", "invalid.empty");
        }
        return new TalentDraft(
                id, FormDialog.chosen("unitId", unit).id(), name.getValue(), phone.typed(), field.getValue(), chosen);
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
