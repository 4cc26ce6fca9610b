package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.AlreadyRegistered;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.TermsService.FormParts;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Puts down people who ask somebody else to write: one, or a family that comes together. A phone may be missing. */
class AddPeopleDialog extends Dialog {

    private final long eventId;
    private final transient RegistrationService registrations;
    private final transient Feedback feedback;
    private final transient Consumer<List<Registration>> done;

    private final Div lines = new Div();
    private final List<Line> people = new ArrayList<>();
    private final Button more = new Button();
    private final TextField phone = new TextField();
    private final Checkbox guardian = new Checkbox();
    private final Checkbox consent = new Checkbox();
    private final Checkbox another = new Checkbox();
    private final AnswerFields asked;
    private final transient FieldErrors errors;

    AddPeopleDialog(
            long eventId,
            FormParts parts,
            RegistrationService registrations,
            ConsentService consents,
            Feedback feedback,
            Consumer<List<Registration>> done) {
        this.eventId = eventId;
        this.registrations = registrations;
        this.feedback = feedback;
        this.done = done;
        this.asked = new AnswerFields(parts);
        this.errors = new FieldErrors(feedback)
                .bind("phone", phone)
                .bind("guardianConsent", guardian)
                .bind("consent", consent);
        consent.setHelperText(consents.current(ConsentPurpose.REGISTRATION).in(getLocale()));
        guardian.setHelperText(consents.current(ConsentPurpose.GUARDIAN).in(getLocale()));
        setHeaderTitle(getTranslation("registration.add"));
        build();
        addLine();
    }

    private void build() {
        more.setText(getTranslation("registration.add.more"));
        more.setIcon(VaadinIcon.PLUS.create());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> addLine());
        phone.setLabel(getTranslation("registration.add.phone"));
        phone.setHelperText(getTranslation("registration.add.phone.help"));
        phone.setWidthFull();
        guardian.setLabel(getTranslation("registration.add.guardian"));
        guardian.setVisible(false);
        consent.setLabel(getTranslation("registration.add.consent"));
        another.setLabel(getTranslation("registration.add.another"));
        another.setVisible(false);
        lines.addClassName("jt-form-column");
        var form = new Div(
                new Paragraph(getTranslation("registration.add.help")),
                lines,
                more,
                phone,
                asked,
                guardian,
                consent,
                another);
        form.addClassName("jt-form-column");
        add(form);
        var save = new Button(getTranslation("registration.add.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private void addLine() {
        var line = new Line();
        people.add(line);
        lines.add(line);
        more.setVisible(people.size() < RegistrationService.MOST_PEOPLE_AT_ONCE);
        line.name.focus();
    }

    private void save() {
        errors.clear();
        List<Line> filled = people.stream().filter(line -> !line.isEmpty()).toList();
        List<Line> coming = filled.isEmpty() ? people.subList(0, 1) : filled;
        for (Line line : coming) {
            if (!line.look()) {
                return;
            }
        }
        try {
            List<Registration> fresh = registrations.registerByUnit(new RegisterRequest(
                    eventId,
                    coming.stream().map(this::person).toList(),
                    Agreement.byWord(consent.getValue()),
                    Agreement.byWord(guardian.getValue()),
                    another.getValue(),
                    asked.unitId(),
                    asked.answers()));
            close();
            done.accept(fresh);
        } catch (InvalidInput invalid) {
            // Twice the same name in one form: only the person who writes knows whether they are two.
            another.setVisible(another.isVisible() || invalid.field().equals("people"));
            errors.show(invalid);
        } catch (AlreadyRegistered already) {
            another.setVisible(true);
            feedback.failed("registration.add.already");
        }
    }

    private PersonToRegister person(Line line) {
        return new PersonToRegister(line.name.getValue(), phone.getValue(), line.under14.getValue());
    }

    /** One person of the form. */
    private final class Line extends Div {

        private final TextField name = new TextField(getTranslation("registration.list.name"));
        private final Checkbox under14 = new Checkbox(getTranslation("registration.add.under14"));

        Line() {
            addClassName("jt-row");
            name.setRequiredIndicatorVisible(people.isEmpty());
            under14.addValueChangeListener(
                    change -> guardian.setVisible(people.stream().anyMatch(line -> line.under14.getValue())));
            add(name, under14);
        }

        boolean isEmpty() {
            return name.getValue().isBlank() && !under14.getValue();
        }

        /** Whether the name can be taken; says at the field why not. */
        boolean look() {
            name.setInvalid(false);
            try {
                PersonName.parse(name.getValue());
                return true;
            } catch (InvalidInput invalid) {
                name.setErrorMessage(feedback.sentence(invalid));
                name.setInvalid(true);
                name.focus();
                return false;
            }
        }
    }
}
