package org.jiangtai.resident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentContact;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;

/** Remembers somebody, or corrects it. A correction shows the name in full, and that is recorded. */
final class ResidentForm {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final PhoneEditor phone;
    private final Checkbox relatives = new Checkbox();
    private final Select<String> household = new Select<>();
    private final Checkbox consent = new Checkbox();
    private final Unit unit;
    private final @Nullable Long id;

    ResidentForm(
            @Nullable Resident resident,
            Unit unit,
            Map<String, String> households,
            ResidentService residents,
            ConsentService consents,
            Feedback feedback,
            Consumer<Resident> saved) {
        this.unit = unit;
        id = resident == null ? null : resident.id();
        ResidentContact contact = resident == null ? null : residents.reveal(resident.id());
        dialog = new FormDialog(
                name.getTranslation(resident == null ? "resident.add" : "resident.edit"),
                feedback,
                () -> saved.accept(residents.save(draft())));
        dialog.field("name", name).setLabel(name.getTranslation("resident.name"));
        name.setRequiredIndicatorVisible(true);
        phone = new PhoneEditor(
                dialog,
                "phone",
                "resident.phone.label",
                resident == null ? "" : resident.maskedPhone(),
                () -> contact == null ? "" : contact.phone());
        if (resident == null) {
            phone.field().setHelperText(name.getTranslation("resident.phone.help"));
        }
        dialog.field("household", household).setLabel(name.getTranslation("resident.household.label"));
        offer(households);
        dialog.field("relatives", relatives).setLabel(name.getTranslation("resident.phone.isRelatives"));
        if (resident == null || contact == null) {
            consent.setLabel(name.getTranslation("resident.consent.told"));
            consent.setHelperText(consents.current(ConsentPurpose.RESIDENT)
                    .in(UI.getCurrentOrThrow().getLocale()));
            dialog.wideField("consent", consent);
        } else {
            name.setValue(contact.name());
            relatives.setValue(resident.relativesPhone());
            if (households.containsKey(resident.household())) {
                household.setValue(resident.household());
            }
            dialog.addWide(new Paragraph(name.getTranslation("resident.edit.help")));
        }
    }

    private void offer(Map<String, String> households) {
        List<String> all = new ArrayList<>(households.keySet());
        household.setItems(all);
        household.setEmptySelectionAllowed(true);
        household.setEmptySelectionCaption(name.getTranslation("resident.household.alone"));
        household.setPlaceholder(name.getTranslation("resident.household.alone"));
        household.setItemLabelGenerator(each ->
                each == null ? name.getTranslation("resident.household.alone") : households.getOrDefault(each, ""));
        household.setHelperText(name.getTranslation("resident.household.help"));
    }

    private ResidentDraft draft() {
        return new ResidentDraft(
                id,
                unit.id(),
                name.getValue(),
                phone.typed(),
                relatives.getValue(),
                household.getValue() == null ? "" : household.getValue(),
                Agreement.byWord(consent.getValue()));
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
