package org.jiangtai.registration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Adds somebody on the way, who may be remembered for the next time. */
final class GroupPersonForm {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final Checkbox under14 = new Checkbox();
    private final Checkbox remember = new Checkbox();

    GroupPersonForm(
            Unit unit,
            ResidentService residents,
            ConsentService consents,
            Feedback feedback,
            Consumer<Resident> remembered,
            Consumer<GroupPerson> added) {
        dialog = new FormDialog(name.getTranslation("group.person.add"), feedback, () -> {
            if (remember.getValue() && !under14.getValue()) {
                remembered.accept(residents.save(new ResidentDraft(
                        null, unit.id(), name.getValue(), phone.getValue(), false, "", Agreement.byWord(true))));
            } else {
                added.accept(person());
            }
        });
        dialog.field("name", name).setLabel(name.getTranslation("registration.list.name"));
        name.setRequiredIndicatorVisible(true);
        dialog.field("phone", phone).setLabel(name.getTranslation("resident.phone.label"));
        phone.setHelperText(name.getTranslation("resident.phone.help"));
        dialog.field("under14", under14).setLabel(name.getTranslation("registration.add.under14"));
        dialog.wideField("remember", remember).setLabel(name.getTranslation("group.person.remember"));
        remember.setHelperText(consents.current(ConsentPurpose.RESIDENT)
                .in(UI.getCurrentOrThrow().getLocale()));
        under14.addValueChangeListener(change -> remember.setVisible(!change.getValue()));
    }

    private GroupPerson person() {
        String tidy = PersonName.parse(name.getValue()).value();
        String number = phone.getValue().isBlank()
                ? ""
                : PhoneNumber.parseMobile(phone.getValue()).national();
        return new GroupPerson(tidy, number, UUID.randomUUID().toString(), under14.getValue(), false, null);
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
