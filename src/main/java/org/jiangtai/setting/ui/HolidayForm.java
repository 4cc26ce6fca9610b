package org.jiangtai.setting.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.setting.Holiday;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Says of one day whether it is worked, and why. */
final class HolidayForm {

    private final FormDialog dialog;
    private final DatePicker day = DatePickers.labelled("holidays.day");
    private final TextField name = new TextField();
    private final RadioButtonGroup<Boolean> working = new RadioButtonGroup<>();

    HolidayForm(@Nullable LocalDate at, @Nullable Holiday named, Feedback feedback, Consumer<Holiday> save) {
        dialog = new FormDialog(
                name.getTranslation("holidays.edit"),
                feedback,
                () -> save.accept(new Holiday(
                        FormDialog.chosen("day", day), FormDialog.chosen("working", working), name.getValue())));
        dialog.field("day", day).setValue(at);
        day.setReadOnly(at != null);
        dialog.field("name", name).setLabel(name.getTranslation("holidays.name"));
        name.setPlaceholder(name.getTranslation("holidays.name.example"));
        name.setRequiredIndicatorVisible(true);
        dialog.wideField("working", working).setLabel(name.getTranslation("holidays.kind"));
        working.setItems(List.of(false, true));
        working.setItemLabelGenerator(each -> name.getTranslation(each ? "holidays.work" : "holidays.off"));
        boolean worked = named == null ? at != null && at.getDayOfWeek().getValue() > 5 : named.working();
        working.setValue(worked);
        if (named != null) {
            name.setValue(named.name());
        }
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
