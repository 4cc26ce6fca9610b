package org.jiangtai.event.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.event.OnHoliday;
import org.jiangtai.event.SeriesPattern;
import org.jiangtai.event.SeriesRule;
import org.jiangtai.place.Venue;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.FormDialog;

/** By which rule the days of a series follow each other, and in which halls. */
final class SeriesFields extends Div {

    private static final int USUAL_TIMES = 8;

    private final Select<SeriesPattern> pattern = new Select<>();
    private final IntegerField every = new IntegerField();
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final DatePicker first = DatePickers.labelled("event.series.first");
    private final DatePicker until = DatePickers.labelled("event.series.until");
    private final IntegerField times = new IntegerField();
    private final Select<OnHoliday> onHoliday = new Select<>();
    private final MultiSelectComboBox<Venue> tour = new MultiSelectComboBox<>();

    SeriesFields(LocalDate day, List<Venue> venues) {
        addClassName("jt-form-grid");
        pattern.setLabel(getTranslation("event.series.pattern"));
        pattern.setItems(SeriesPattern.values());
        pattern.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        pattern.setValue(SeriesPattern.WEEKLY);
        pattern.addValueChangeListener(change -> weekdays.setVisible(change.getValue() == SeriesPattern.WEEKLY));
        every.setLabel(getTranslation("event.series.every"));
        every.setHelperText(getTranslation("event.series.every.help"));
        every.setStepButtonsVisible(true);
        every.setManualValidation(true);
        every.setValue(1);
        weekdays.setLabel(getTranslation("event.series.weekdays"));
        weekdays.setItems(Arrays.asList(DayOfWeek.values()));
        weekdays.setItemLabelGenerator(row -> row.getDisplayName(TextStyle.SHORT, getLocale()));
        weekdays.setValue(Set.of(day.getDayOfWeek()));
        weekdays.addClassName("jt-wide");
        first.setValue(day);
        first.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("event.series.until.help"));
        until.setClearButtonVisible(true);
        times.setLabel(getTranslation("event.series.times"));
        times.setClearButtonVisible(true);
        times.setManualValidation(true);
        times.setValue(USUAL_TIMES);
        onHoliday.setLabel(getTranslation("event.series.onHoliday"));
        onHoliday.setItems(OnHoliday.values());
        onHoliday.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        onHoliday.setValue(OnHoliday.LEAVE_OUT);
        tour.setLabel(getTranslation("event.series.tour"));
        tour.setHelperText(getTranslation("event.series.tour.help"));
        tour.setItems(venues);
        tour.setItemLabelGenerator(row -> row.unitName() + " " + row.name());
        tour.addClassName("jt-wide");
        // A tour visits each hall once unless somebody says otherwise.
        tour.addValueChangeListener(change -> {
            if (change.isFromClient() && until.isEmpty() && !change.getValue().isEmpty()) {
                times.setValue(change.getValue().size());
            }
        });
        add(pattern, every, weekdays, first, onHoliday, until, times, tour);
    }

    SeriesRule rule() {
        return new SeriesRule(
                pattern.getValue(),
                FormDialog.number("every", every),
                Set.copyOf(weekdays.getValue()),
                FormDialog.chosen("first", first),
                until.getValue(),
                times.getOptionalValue().orElse(0),
                onHoliday.getValue());
    }

    /** The halls of a tour in the order in which they were chosen. */
    List<Long> tour() {
        return tour.getValue().stream().map(Venue::id).toList();
    }

    FieldErrors errors(FieldErrors errors) {
        return errors.bind("every", every)
                .bind("weekdays", weekdays)
                .bind("first", first)
                .bind("until", until)
                .bind("times", times)
                .bind("venueId", tour);
    }
}
