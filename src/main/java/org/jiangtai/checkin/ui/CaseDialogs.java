package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.checkin.CasePerson;
import org.jiangtai.checkin.DoorCase;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Says whose an entry was: somebody of the list, or somebody who is registered with it. */
final class CaseDialogs {

    private CaseDialogs() {}

    static void assign(DoorCase one, ReconciliationService cases, Feedback feedback, Runnable done) {
        List<CasePerson> people = cases.candidates(one.eventId(), one.list());
        var person = new ComboBox<CasePerson>();
        person.setLabel(person.getTranslation("case.person"));
        person.setItems(people);
        person.setItemLabelGenerator(CasePerson::label);
        var dialog = new FormDialog(person.getTranslation("case.assign"), feedback, () -> {
            cases.assign(one.id(), FormDialog.chosen("person", person).registrationId(), "");
            feedback.done("case.settled");
            done.run();
        });
        dialog.wideField("person", person);
        dialog.open();
    }

    static void walkIn(DoorCase one, ReconciliationService cases, Feedback feedback, Runnable done) {
        var name = new TextField();
        name.setLabel(name.getTranslation("attendance.name"));
        var phone = new TextField();
        phone.setLabel(phone.getTranslation("paper.phone"));
        var dialog = new FormDialog(name.getTranslation("case.walkIn"), feedback, () -> {
            cases.walkIn(one.id(), name.getValue(), phone.getValue(), "");
            feedback.done("case.settled");
            done.run();
        });
        dialog.field("name", name);
        dialog.field("phone", phone);
        dialog.open();
    }
}
