package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.PaperHead;
import org.jiangtai.checkin.PaperService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Enters from paper that one person was there: when they came, why it is entered now, and who confirms it. */
final class LateDialog {

    private static final int REASON_LENGTH = 500;
    private static final Duration STEP = Duration.ofMinutes(1);

    private LateDialog() {}

    /**
     * Opens it.
     *
     * @param list the door's list that is written to
     * @param usual the time that is offered: the event's start, or now if that lies ahead
     */
    static void open(
            AttendanceLine line,
            int list,
            Instant usual,
            PaperService paper,
            Moments times,
            Feedback feedback,
            Runnable done) {
        var at = DatePickers.minute("attendance.late.at");
        at.setStep(STEP);
        LocalDateTime offered = times.local(usual).withSecond(0).withNano(0);
        at.setValue(offered);
        var reason = new TextArea();
        reason.setLabel(reason.getTranslation("attendance.late.reason"));
        reason.setPlaceholder(reason.getTranslation("attendance.late.reason.example"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        var approver = new ApproverField(paper.approvers(line.registration().eventId()));
        var dialog = new FormDialog(
                reason.getTranslation(
                        "attendance.late.title", line.registration().maskedName()),
                feedback,
                () -> {
                    paper.enter(
                            new PaperHead(
                                    line.registration().eventId(),
                                    list,
                                    reason.getValue(),
                                    FormDialog.chosen("approver", approver).id()),
                            line.registration().id(),
                            times.instant(FormDialog.chosen("at", at)));
                    feedback.done("attendance.late.done", line.registration().maskedName());
                    done.run();
                });
        dialog.addWide(new Paragraph(reason.getTranslation("attendance.late.help")));
        dialog.wideField("at", at);
        dialog.wideField("reason", reason);
        dialog.wideField("approver", approver);
        dialog.open();
        reason.focus();
    }
}
