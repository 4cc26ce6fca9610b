package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangtai.speaker.Criterion;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialResult;

/** The trial lectures of a candidate: who gave which marks, the average, and how far the jury is apart. */
final class TrialsCard extends Div {

    private final transient Lecturer lecturer;
    private final transient TrialForms forms;
    private final transient Runnable changed;

    TrialsCard(Lecturer lecturer, TrialForms forms, Runnable changed) {
        this.lecturer = lecturer;
        this.forms = forms;
        this.changed = changed;
        addClassNames("jt-card", "jt-stack");
        add(new H2(getTranslation("speaker.trials")));
        List<Trial> all = forms.of(lecturer);
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("speaker.trials.none")));
        }
        all.forEach(trial -> add(one(trial)));
    }

    private Div one(Trial trial) {
        var box = new Div(new H3(forms.when(trial)), new Paragraph(forms.topic(trial)));
        if (!trial.note().isEmpty()) {
            box.add(new Paragraph(trial.note()));
        }
        var scroll = new Div(table(trial));
        scroll.addClassName("jt-marks");
        box.add(scroll, new Paragraph(result(trial)));
        if (lecturer.state() == LecturerState.TRIAL) {
            var change =
                    new Button(getTranslation("speaker.trial.change"), click -> forms.change(lecturer, trial, changed));
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            box.add(change);
        }
        return box;
    }

    private NativeTable table(Trial trial) {
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("speaker.trial.juror")));
        for (Criterion criterion : trial.criteria()) {
            head.add(new NativeTableHeaderCell(
                    getTranslation("speaker.trial.mark.of", criterion.name(), criterion.weight())));
        }
        head.add(new NativeTableHeaderCell(getTranslation("speaker.trial.remark")), new NativeTableHeaderCell(""));
        table.add(head);
        for (Juror juror : trial.jury()) {
            var row = new NativeTableRow(new NativeTableCell(juror.name()));
            for (int i = 0; i < trial.criteria().size(); i++) {
                row.add(new NativeTableCell(
                        juror.hasMarked() ? juror.marks().get(i).toString() : "–"));
            }
            String remark = juror.fromPaper()
                    ? getTranslation("speaker.trial.fromPaper") + " " + juror.remark()
                    : juror.remark();
            var actions = new NativeTableCell();
            boolean own = juror.accountId() != null && juror.hasMarked() && !juror.fromPaper();
            if (lecturer.state() == LecturerState.TRIAL && !own) {
                var mark = new Button(
                        getTranslation("speaker.trial.enter"), click -> forms.mark(trial, juror, true, changed));
                mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                actions.add(mark);
            }
            row.add(new NativeTableCell(remark), actions);
            table.add(row);
        }
        return table;
    }

    private String result(Trial trial) {
        TrialResult result = trial.result();
        if (result.marked() == 0) {
            return getTranslation("speaker.trial.waiting", trial.jury().size());
        }
        return getTranslation(
                result.passed() ? "speaker.trial.passed" : "speaker.trial.below",
                String.valueOf(result.average()),
                trial.passMark(),
                String.valueOf(result.spread()),
                result.marked(),
                trial.jury().size());
    }
}
