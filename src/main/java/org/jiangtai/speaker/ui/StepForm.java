package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.StepDraft;
import org.jiangtai.speaker.StepKind;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** One step on the path: when it was decided, and why. */
final class StepForm {

    private final FormDialog dialog;
    private final DatePicker day = DatePickers.labelled("speaker.step.day");
    private final DatePicker until = DatePickers.labelled("speaker.step.until");
    private final TextArea note = new TextArea();
    private final long lecturerId;
    private final StepKind kind;

    StepForm(
            Lecturer lecturer,
            StepKind kind,
            LocalDate today,
            LecturerPathService path,
            Feedback feedback,
            Consumer<Lecturer> saved) {
        this.lecturerId = lecturer.id();
        this.kind = kind;
        dialog = new FormDialog(
                note.getTranslation("speaker.step.title", note.getTranslation(kind.labelKey()), lecturer.name()),
                feedback,
                () -> saved.accept(path.go(draft())));
        dialog.field("day", day).setValue(today);
        if (kind == StepKind.PAUSE) {
            dialog.field("until", until);
            until.setHelperText(note.getTranslation("speaker.step.until.help"));
        }
        dialog.wideField("note", note);
        note.setLabel(note.getTranslation(kind.needsReason() ? "speaker.step.reason" : "speaker.step.note"));
        note.setRequiredIndicatorVisible(kind.needsReason());
        note.setMaxLength(1000);
        if (kind == StepKind.ENGAGE) {
            note.setHelperText(note.getTranslation("speaker.step.engage.help"));
        }
    }

    private StepDraft draft() {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            throw new InvalidInput("day", "invalid.empty");
        }
        return new StepDraft(lecturerId, kind, chosen, until.getValue(), note.getValue());
    }

    void open() {
        dialog.open();
        note.focus();
    }
}
