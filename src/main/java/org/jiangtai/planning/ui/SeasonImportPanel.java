package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiangtai.event.ClashesTogether;
import org.jiangtai.event.DraftRefused;
import org.jiangtai.planning.SeasonImport;
import org.jiangtai.planning.SeasonImportExample;
import org.jiangtai.planning.SeasonPreview;
import org.jiangtai.planning.SeasonResult;
import org.jiangtai.planning.SeasonRowStatus;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Takes a workbook in: choose, look at every row, confirm. Nothing is saved before that, and then all or nothing. */
final class SeasonImportPanel extends Section {

    private static final int REASON_LENGTH = 500;

    private final transient SeasonImport imports;
    private final transient Feedback feedback;
    private final FileUpload upload;
    private final Div outcome = new Div();
    private final SeasonImportGrid grid = new SeasonImportGrid();
    private final Checkbox leaveOut = new Checkbox();
    private final TextArea reason = new TextArea();
    private final Paragraph advice = new Paragraph();
    private final Button confirm;
    private transient @Nullable SeasonPreview preview;

    SeasonImportPanel(SeasonImport imports, SeasonImportExample example, Feedback feedback) {
        this.imports = imports;
        this.feedback = feedback;
        addClassName("jt-section");
        upload = new FileUpload(
                "planning.import.choose", SheetReader.MOST_BYTES, List.of(".xlsx", ".csv", ".xls"), this::look);
        leaveOut.addValueChangeListener(change -> tell());
        reason.setLabel(getTranslation("planning.import.reason"));
        reason.setHelperText(getTranslation("planning.import.reason.help"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        confirm = new Button(getTranslation("planning.import.confirm"), click -> take());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.addClassName("jt-sheet-outcome");
        outcome.getElement().setAttribute("role", "status");
        grid.setVisible(false);
        var help = new Paragraph(getTranslation("planning.import.help"));
        help.addClassName("jt-help");
        add(
                new H2(getTranslation("planning.import.title")),
                help,
                new ExportLink(
                        "planning.import.example", getTranslation("planning.import.example.name"), example::write),
                upload,
                outcome,
                grid);
    }

    private void look(byte[] bytes) {
        clear();
        try {
            show(imports.look(bytes));
        } catch (Failure failure) {
            upload.refuse(feedback.sentence(failure));
        }
    }

    private void clear() {
        outcome.removeAll();
        grid.setVisible(false);
        preview = null;
    }

    private void show(SeasonPreview fresh) {
        outcome.removeAll();
        preview = fresh;
        grid.show(fresh);
        grid.setVisible(true);
        var summary = new Div();
        summary.addClassName("jt-sheet-summary");
        for (SeasonRowStatus status : SeasonRowStatus.values()) {
            var number = new Span(Long.toString(fresh.count(status)));
            number.addClassName("jt-number");
            var label = new Span(getTranslation(status.labelKey()));
            label.addClassName("jt-number-label");
            summary.add(new Div(number, label));
        }
        outcome.add(summary);
        if (!fresh.ignored().isEmpty()) {
            outcome.add(warning(getTranslation(
                    "planning.import.ignored", String.join(getTranslation("list.separator"), fresh.ignored()))));
        }
        leaveOut.setLabel(getTranslation("planning.import.leaveOut", fresh.hindrances()));
        leaveOut.setVisible(fresh.hindrances() > 0);
        leaveOut.setValue(false);
        reason.clear();
        outcome.add(advice, leaveOut, reason, confirm);
        tell();
    }

    private void tell() {
        SeasonPreview now = preview;
        if (now == null) {
            return;
        }
        boolean without = leaveOut.getValue();
        int rows = now.toSave(without).size();
        boolean stopped = now.hindrances() > 0 && !without;
        if (stopped) {
            advice.setText(getTranslation("planning.import.hindrances", now.hindrances()));
        } else {
            advice.setText(getTranslation(rows == 0 ? "planning.import.nothing" : "planning.import.ready", rows));
        }
        confirm.setEnabled(rows > 0 && !stopped);
        reason.setVisible(!stopped && rows > 0 && now.needsReason(without));
        reason.setRequiredIndicatorVisible(true);
    }

    private void take() {
        SeasonPreview now = preview;
        if (now == null) {
            return;
        }
        if (reason.isVisible() && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("confirm.reason.empty"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            done(imports.take(now, leaveOut.getValue(), reason.getValue()));
        } catch (OptimisticLockingFailureException | ClashesTogether meanwhile) {
            // Somebody has changed something since the look; what holds now is shown, and nothing was saved.
            String given = reason.getValue();
            show(imports.lookAgain(now));
            reason.setValue(given);
            feedback.failed("planning.import.meanwhile");
        } catch (DraftRefused refused) {
            feedback.failed(
                    "planning.import.refused",
                    now.toSave(leaveOut.getValue()).get(refused.index()).number(),
                    feedback.sentence(refused.reason()));
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private void done(SeasonResult result) {
        clear();
        outcome.add(new Paragraph(getTranslation("planning.import.done", result.made(), result.changed())));
        if (result.leftOut() > 0) {
            outcome.add(warning(getTranslation("planning.import.left", result.leftOut())));
        }
        outcome.add(new Anchor("events", getTranslation("planning.import.calendar")));
        feedback.done("planning.import.saved");
    }

    private static Div warning(String sentence) {
        var warning = new Div(new Span(sentence));
        warning.addClassName("jt-warning");
        return warning;
    }
}
