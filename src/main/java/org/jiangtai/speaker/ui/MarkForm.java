package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangtai.speaker.Criterion;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** A juror's marks of a trial lecture. */
final class MarkForm {

    private static final int HUNDRED = 100;

    private final FormDialog dialog;
    private final List<IntegerField> marks = new ArrayList<>();
    private final TextArea remark = new TextArea();

    MarkForm(Trial trial, Juror juror, boolean fromPaper, TrialService trials, Feedback feedback, Runnable saved) {
        long id = Objects.requireNonNull(juror.id());
        dialog = new FormDialog(
                remark.getTranslation("speaker.trial.mark.title", trial.lecturerName(), juror.name()), feedback, () -> {
                    if (fromPaper) {
                        trials.markFromPaper(id, typed(), remark.getValue());
                    } else {
                        trials.mark(id, typed(), remark.getValue());
                    }
                    saved.run();
                });
        for (int i = 0; i < trial.criteria().size(); i++) {
            Criterion criterion = trial.criteria().get(i);
            var field = dialog.field("mark" + i, new IntegerField());
            field.setLabel(remark.getTranslation("speaker.trial.mark.of", criterion.name(), criterion.weight()));
            field.setMin(0);
            field.setMax(HUNDRED);
            field.setRequiredIndicatorVisible(true);
            if (juror.hasMarked()) {
                field.setValue(juror.marks().get(i));
            }
            marks.add(field);
        }
        dialog.wideField("remark", remark).setLabel(remark.getTranslation("speaker.trial.remark"));
        remark.setValue(juror.remark());
    }

    private List<Integer> typed() {
        List<Integer> typed = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            typed.add(FormDialog.number("mark" + i, marks.get(i)));
        }
        return typed;
    }

    void open() {
        dialog.open();
        if (!marks.isEmpty()) {
            marks.getFirst().focus();
        }
    }
}
