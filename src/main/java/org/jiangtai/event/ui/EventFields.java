package org.jiangtai.event.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.LongFunction;
import org.jiangtai.event.EventKind;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.FieldErrors;

/** The fields of an event as they stand on the page, with their words and what can be chosen in them. */
final class EventFields extends Div {

    private static final int TITLE_LENGTH = 120;
    private static final int DESCRIPTION_LENGTH = 4000;

    final Select<EventKind> kind = new Select<>();
    final ComboBox<Topic> topic = new ComboBox<>();
    final TextField title = new TextField();
    final TextArea description = new TextArea();
    final ComboBox<Unit> unit = new ComboBox<>();
    final ComboBox<Venue> venue = new ComboBox<>();
    final ComboBox<Lecturer> lecturer = new ComboBox<>();
    final Select<SpokenLanguage> language = new Select<>();
    final DateTimePicker start = DatePickers.minute("event.field.start");
    final DateTimePicker end = DatePickers.minute("event.field.end");
    final IntegerField capacity = new IntegerField();
    final DateTimePicker opens = DatePickers.minute("event.field.opens");
    final DateTimePicker closes = DatePickers.minute("event.field.closes");

    final EventNotesFields notes;

    /** @param contactOfVenue the number of a hall's contact in full */
    EventFields(EventChoices choices, LongFunction<String> contactOfVenue) {
        notes = new EventNotesFields(contactOfVenue);
        addClassName("jt-form-grid");
        label();
        fill(choices);
        description.addClassName("jt-wide");
        title.addClassName("jt-wide");
        title.setValueChangeMode(ValueChangeMode.ON_BLUR);
        capacity.setValueChangeMode(ValueChangeMode.LAZY);
        add(heading("event.form.what"), kind, topic, title, description, lecturer, language);
        add(heading("event.form.where"), unit, venue, start, end);
        add(heading("event.form.seats"), capacity, new Div(), opens, closes);
        add(heading("event.form.contact"));
        notes.addTo(this);
        add(heading("event.form.approval"));
        notes.addApprovalTo(this);
    }

    private H2 heading(String key) {
        var heading = new H2(getTranslation(key));
        heading.addClassNames("jt-wide", "jt-form-heading");
        return heading;
    }

    private void label() {
        kind.setLabel(getTranslation("event.field.kind"));
        topic.setLabel(getTranslation("event.field.topic"));
        topic.setHelperText(getTranslation("event.field.topic.help"));
        topic.setClearButtonVisible(true);
        title.setLabel(getTranslation("event.field.title"));
        title.setMaxLength(TITLE_LENGTH);
        description.setLabel(getTranslation("event.field.description"));
        description.setMaxLength(DESCRIPTION_LENGTH);
        unit.setLabel(getTranslation("event.field.unit"));
        unit.setClearButtonVisible(true);
        venue.setLabel(getTranslation("event.field.venue"));
        lecturer.setLabel(getTranslation("event.field.lecturer"));
        lecturer.setClearButtonVisible(true);
        language.setLabel(getTranslation("event.field.language"));
        capacity.setLabel(getTranslation("event.field.capacity"));
        capacity.setStepButtonsVisible(true);
        capacity.setMin(1);
        // The service refuses what is wrong, in words; the field itself keeps quiet.
        capacity.setManualValidation(true);
        opens.setHelperText(getTranslation("event.field.opens.help"));
        closes.setHelperText(getTranslation("event.field.closes.help"));
        title.setRequiredIndicatorVisible(true);
        venue.setRequiredIndicatorVisible(true);
        start.setRequiredIndicatorVisible(true);
        end.setRequiredIndicatorVisible(true);
        capacity.setRequiredIndicatorVisible(true);
    }

    private void fill(EventChoices choices) {
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        kind.setValue(EventKind.LECTURE);
        language.setItems(SpokenLanguage.values());
        language.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        language.setValue(SpokenLanguage.MANDARIN);
        topic.setItemLabelGenerator(row -> row.number() + " " + row.title());
        unit.setItemLabelGenerator(Unit::name);
        unit.setItems(choices.units());
        venue.setItemLabelGenerator(row -> unit.isEmpty() ? row.unitName() + " " + row.name() : row.name());
        venue.setItems(choices.venuesOf(null));
        lecturer.setItemLabelGenerator(Lecturer::name);
        topic.setItems(choices.topicsWith(null));
        lecturer.setItems(choices.lecturersWith(null));
    }

    /** Where a refusal of each field is shown. */
    FieldErrors errors(FieldErrors errors) {
        return notes.errors(errors)
                .bind("title", title)
                .bind("description", description)
                .bind("topicId", topic)
                .bind("venueId", venue)
                .bind("lecturerId", lecturer)
                .bind("startsAt", start)
                .bind("endsAt", end)
                .bind("capacity", capacity)
                .bind("registrationOpensAt", opens)
                .bind("registrationClosesAt", closes);
    }
}
