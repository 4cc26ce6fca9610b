package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jiangtai.event.EventNotes;
import org.jiangtai.place.Venue;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;

/** What the team notes of an event: whom to ask for, a remark, and what an approval asks for. */
final class EventNotesFields {

    private static final int REMARK_LENGTH = 1000;
    private static final int PLAN_LENGTH = 2000;

    final TextField contactName = new TextField();
    final PhoneEditor contactPhone = new PhoneEditor("event.field.contactPhone");
    final TextArea remark = new TextArea();
    final Checkbox fromAbroad = new Checkbox();
    final TextArea safetyPlan = new TextArea();
    private final Button takeOver = new Button();
    private @Nullable Venue hall;

    /** @param contactOfVenue the number of a hall's contact in full */
    EventNotesFields(LongFunction<String> contactOfVenue) {
        contactName.setLabel(contactName.getTranslation("event.field.contactName"));
        contactName.setHelperText(contactName.getTranslation("event.field.contactName.help"));
        remark.setLabel(remark.getTranslation("event.field.remark"));
        remark.setMaxLength(REMARK_LENGTH);
        remark.addClassName("jt-wide");
        fromAbroad.setLabel(fromAbroad.getTranslation("event.field.fromAbroad"));
        fromAbroad.addClassName("jt-wide");
        safetyPlan.setLabel(safetyPlan.getTranslation("event.field.safetyPlan"));
        safetyPlan.setHelperText(safetyPlan.getTranslation("event.field.safetyPlan.help"));
        safetyPlan.setMaxLength(PLAN_LENGTH);
        safetyPlan.addClassName("jt-wide");
        takeOver.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        takeOver.addClassName("jt-wide");
        takeOver.setVisible(false);
        takeOver.addClickListener(click -> {
            Venue venue = Objects.requireNonNull(hall);
            contactName.setValue(venue.contactName());
            contactPhone.field().setValue(venue.maskedContactPhone().isEmpty() ? "" : contactOfVenue.apply(venue.id()));
        });
    }

    void addTo(Div form) {
        form.add(contactName, contactPhone.field(), takeOver, remark);
    }

    void addApprovalTo(Div form) {
        form.add(fromAbroad, safetyPlan);
    }

    /** Offers the hall's own contact. */
    void suggest(@Nullable Venue venue) {
        hall = venue;
        boolean known = venue != null
                && !(venue.contactName().isEmpty() && venue.maskedContactPhone().isEmpty());
        takeOver.setVisible(known);
        if (venue != null && known) {
            takeOver.setText(takeOver.getTranslation(
                    "event.field.contact.ofVenue", venue.contactName(), venue.maskedContactPhone()));
        }
    }

    void read(EventNotes notes, String masked, Supplier<String> inFull) {
        contactName.setValue(notes.contactName());
        contactPhone.know(masked, inFull);
        remark.setValue(notes.remark());
        fromAbroad.setValue(notes.speakerFromAbroad());
        safetyPlan.setValue(notes.safetyPlan());
    }

    EventNotes notes() {
        return new EventNotes(
                contactName.getValue(),
                contactPhone.typed(),
                remark.getValue(),
                fromAbroad.getValue(),
                safetyPlan.getValue());
    }

    FieldErrors errors(FieldErrors errors) {
        return errors.bind("name", contactName)
                .bind("phone", contactPhone.field())
                .bind("remark", remark)
                .bind("safetyPlan", safetyPlan);
    }
}
