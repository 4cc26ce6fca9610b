package org.jiangtai.order.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.jiangtai.order.Delivery;
import org.jiangtai.order.Order;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Photos;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhotoUpload;

/** Asks how a lecture was: filled in with what was planned, so that only what was otherwise is typed. */
final class DeliveryDialog {

    private static final int MOST_REMARK = 1000;

    private final FormDialog dialog;
    private final DateTimePicker start = DatePickers.minute("order.field.realStart");
    private final DateTimePicker end = DatePickers.minute("order.field.realEnd");
    private final IntegerField people = new IntegerField();
    private final TextArea remark = new TextArea();
    private final PhotoUpload pictures;

    /** What it needs to make pictures and times of what is typed. */
    record Tools(Photos photos, Moments moments, Feedback feedback) {}

    /** @param paper whether it is entered for the lecturer */
    DeliveryDialog(
            Order order, boolean paper, BiConsumer<Delivery, List<CleanPhoto>> save, Tools tools, Runnable done) {
        pictures = new PhotoUpload(tools.photos(), tools.feedback());
        people.setLabel(people.getTranslation("order.field.headCount"));
        people.setManualValidation(true);
        people.setRequiredIndicatorVisible(true);
        remark.setLabel(remark.getTranslation("order.field.remark"));
        remark.setMaxLength(MOST_REMARK);
        if (order.startsAt() != null && order.endsAt() != null) {
            start.setValue(tools.moments().local(order.startsAt()));
            end.setValue(tools.moments().local(order.endsAt()));
        }
        dialog = new FormDialog(people.getTranslation("order.deliver.title"), tools.feedback(), () -> {
            var report = new Delivery(
                    tools.moments().instant(FormDialog.chosen("startsAt", start)),
                    tools.moments().instant(FormDialog.chosen("endsAt", end)),
                    FormDialog.number("headCount", people),
                    remark.getValue(),
                    paper);
            try {
                save.accept(report, pictures.chosen());
                tools.feedback().done("order.done.delivered");
            } catch (Failure failure) {
                tools.feedback().failed(failure);
            }
            done.run();
        });
        dialog.addWide(new Paragraph(people.getTranslation(paper ? "order.deliver.paper" : "order.deliver.help")));
        dialog.field("startsAt", start);
        dialog.field("endsAt", end);
        dialog.wideField("headCount", people);
        dialog.wideField("remark", remark);
        dialog.addWide(pictures);
    }

    void open() {
        dialog.open();
    }
}
