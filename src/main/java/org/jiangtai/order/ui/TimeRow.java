package org.jiangtai.order.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.DatePickers;
import org.jspecify.annotations.Nullable;

/** A day, and a part of it or the hour. */
final class TimeRow extends Div {

    private static final LocalTime USUAL = LocalTime.of(14, 0);

    final DatePicker day;
    private final Select<TimeKind> kind = new Select<>();
    private final TimePicker start = new TimePicker();

    TimeRow(String labelKey, LocalDate today, Runnable changed) {
        addClassName("jt-order-time");
        day = DatePickers.labelled(labelKey);
        day.setMin(today);
        day.setManualValidation(true);
        day.setClearButtonVisible(true);
        kind.setLabel(getTranslation("order.field.part"));
        kind.setItems(TimeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        kind.setValue(TimeKind.AFTERNOON);
        start.setLabel(getTranslation("order.field.start"));
        start.setStep(Duration.ofMinutes(15));
        start.setLocale(Texts.CHINESE);
        start.setValue(USUAL);
        start.setVisible(false);
        kind.addValueChangeListener(change -> start.setVisible(change.getValue() == TimeKind.AT));
        day.addValueChangeListener(change -> changed.run());
        add(day, kind, start);
    }

    void read(@Nullable PreferredTime time) {
        day.setValue(time == null ? null : time.day());
        if (time != null) {
            kind.setValue(time.starts() == null ? TimeKind.of(time.part()) : TimeKind.AT);
            start.setValue(time.starts() == null ? USUAL : time.starts());
        }
    }

    Optional<PreferredTime> value() {
        if (day.getValue() == null) {
            return Optional.empty();
        }
        LocalTime hour = start.getValue() == null ? USUAL : start.getValue();
        return Optional.of(
                kind.getValue() == TimeKind.AT
                        ? PreferredTime.at(day.getValue(), hour)
                        : PreferredTime.in(day.getValue(), kind.getValue().part()));
    }
}
