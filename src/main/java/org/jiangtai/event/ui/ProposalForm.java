package org.jiangtai.event.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangtai.event.Trip;
import org.jiangtai.event.TripAnswer;
import org.jiangtai.event.TripReply;
import org.jiangtai.event.TripService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** When a lecturer could come instead: up to three times. */
final class ProposalForm {

    private final FormDialog dialog;
    private final List<DateTimePicker> times = Stream.generate(() -> DatePickers.minute("event.trips.other"))
            .limit(3)
            .toList();
    private final TextArea note = new TextArea();

    ProposalForm(Trip trip, TripService trips, Moments moments, Feedback feedback, Runnable saved) {
        dialog = new FormDialog(note.getTranslation("event.trips.propose"), feedback, () -> {
            trips.answer(
                    trip.event().id(),
                    new TripReply(
                            TripAnswer.PROPOSED,
                            note.getValue(),
                            times.stream()
                                    .map(DateTimePicker::getValue)
                                    .filter(Objects::nonNull)
                                    .map(moments::instant)
                                    .toList()));
            feedback.done("event.trips.answered");
            saved.run();
        });
        for (int i = 0; i < times.size(); i++) {
            dialog.field(i == 0 ? "proposals" : "proposals" + i, times.get(i));
        }
        dialog.wideField("reason", note).setLabel(note.getTranslation("event.trips.note"));
    }

    void open() {
        dialog.open();
    }
}
