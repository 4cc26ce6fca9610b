package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.jiangtai.checkin.Again;
import org.jiangtai.checkin.DoorList;
import org.jiangtai.checkin.DoorListDraft;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Makes or changes one of the lists of an event's door. */
final class DoorListDialog {

    private static final int NAME_LENGTH = 40;

    private final Moments times;
    private final TextField name = new TextField();
    private final DateTimePicker opens = DatePickers.minute("attendance.list.opens");
    private final DateTimePicker closes = DatePickers.minute("attendance.list.closes");
    private final Select<Again> again = new Select<>();
    private final IntegerField seats = new IntegerField();
    private final Checkbox checksOut = new Checkbox();

    private DoorListDialog(Moments times) {
        this.times = times;
        name.setLabel(name.getTranslation("attendance.list.name"));
        name.setPlaceholder(name.getTranslation("attendance.list.name.example"));
        name.setMaxLength(NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        opens.setHelperText(opens.getTranslation("attendance.list.opens.help"));
        closes.setHelperText(closes.getTranslation("attendance.list.closes.help"));
        again.setLabel(again.getTranslation("attendance.list.again"));
        again.setItems(Again.values());
        again.setItemLabelGenerator(one -> again.getTranslation(one.labelKey()));
        again.setValue(Again.ONCE);
        seats.setLabel(seats.getTranslation("attendance.list.seats"));
        seats.setHelperText(seats.getTranslation("attendance.list.seats.help"));
        seats.setMin(0);
        checksOut.setLabel(checksOut.getTranslation("attendance.list.checksOut"));
    }

    /** @param list null for a new one */
    static void open(
            long eventId,
            @Nullable DoorList list,
            DoorListService lists,
            Moments times,
            Feedback feedback,
            Runnable done) {
        var fields = new DoorListDialog(times);
        if (list != null) {
            fields.show(list);
        }
        String title = list == null ? "attendance.list.make" : "attendance.list.change";
        var dialog = new FormDialog(fields.name.getTranslation(title), feedback, () -> {
            DoorList saved = lists.save(fields.draft(eventId, list == null ? null : list.number()));
            feedback.done("attendance.list.saved", saved.name());
            done.run();
        });
        dialog.wideField("name", fields.name);
        dialog.field("opensAt", fields.opens);
        dialog.field("closesAt", fields.closes);
        dialog.field("again", fields.again);
        dialog.field("seats", fields.seats);
        dialog.wideField("checksOut", fields.checksOut);
        var help = new Paragraph(fields.name.getTranslation("attendance.list.again.help"));
        help.addClassName("jt-muted");
        dialog.addWide(help);
        dialog.open();
        fields.name.focus();
    }

    private void show(DoorList list) {
        name.setValue(list.name());
        opens.setValue(times.local(list.opensAt()));
        closes.setValue(times.local(list.closesAt()));
        again.setValue(list.again());
        checksOut.setValue(list.checksOut());
        seats.setValue(list.seats() == 0 ? null : list.seats());
    }

    private DoorListDraft draft(long eventId, @Nullable Integer number) {
        return new DoorListDraft(
                eventId,
                number,
                name.getValue(),
                moment("opensAt", opens),
                moment("closesAt", closes),
                again.getValue(),
                checksOut.getValue(),
                seats.getValue() == null ? 0 : seats.getValue());
    }

    private @Nullable Instant moment(String field, DateTimePicker picker) {
        return picker.getValue() == null ? null : times.instant(field, picker.getValue());
    }
}
