package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.suggestion.BatchHead;
import org.jiangtai.suggestion.ImportOutcome;
import org.jiangtai.suggestion.ImportRequest;
import org.jiangtai.suggestion.ImportRow;
import org.jiangtai.suggestion.SuggestionImport;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.LongWork;

/** The last step of an import: who keeps the papers, that their authors agreed, and the button. */
final class ImportPanel extends Div {

    private static final int AT_ONCE = 100;

    private final transient SuggestionImport imports;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final SerializableSupplier<List<ImportRow>> rows;
    private final SerializableConsumer<ImportOutcome> done;
    private final Paragraph advice = new Paragraph();
    private final TextField papers = new TextField();
    private final Checkbox consent = new Checkbox();
    private final Checkbox tell = new Checkbox();
    private final Button confirm = new Button();

    ImportPanel(
            SuggestionImport imports,
            ConsentService consents,
            Feedback feedback,
            SerializableSupplier<List<ImportRow>> rows,
            SerializableConsumer<ImportOutcome> done) {
        this.imports = imports;
        this.feedback = feedback;
        this.rows = rows;
        this.done = done;
        errors = new FieldErrors(feedback).bind("papers", papers).bind("consent", consent);
        addClassNames("jt-card", "jt-stack", "jt-suggestion-confirm");
        papers.setLabel(getTranslation("suggestion.batch.papers"));
        papers.setHelperText(getTranslation("suggestion.batch.papers.help"));
        papers.setWidthFull();
        consent.setLabel(getTranslation("suggestion.batch.consent"));
        consent.setHelperText(consents.current(ConsentPurpose.SUGGESTION).in(getLocale()));
        tell.setValue(true);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> save());
        add(advice, papers, consent, tell, confirm);
    }

    /** Says how many rows would be saved. */
    void tell() {
        List<ImportRow> all = rows.get();
        setVisible(!all.isEmpty());
        List<ImportRow> taken = all.stream().filter(ImportRow::isTaken).toList();
        boolean personal = taken.stream().anyMatch(ImportRow::isPersonal);
        long phones = taken.stream().filter(ImportRow::hasPhone).count();
        advice.setText(
                taken.isEmpty()
                        ? getTranslation("suggestion.import.nothing")
                        : getTranslation("suggestion.import.ready", taken.size(), all.size() - taken.size()));
        papers.setVisible(personal);
        consent.setVisible(personal);
        tell.setVisible(phones > 0);
        tell.setLabel(getTranslation("suggestion.import.tell", phones));
        confirm.setText(getTranslation("suggestion.import.confirm", taken.size()));
        confirm.setEnabled(!taken.isEmpty());
    }

    private void save() {
        errors.clear();
        List<ImportRow> all = rows.get();
        var head = new BatchHead(papers.getValue(), consent.getValue());
        var request = new ImportRequest(all, head, tell.getValue());
        if (all.size() <= AT_ONCE) {
            try {
                finish(imports.save(request, saved -> true));
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
            return;
        }
        inBackground(request, (int) all.stream().filter(ImportRow::isTaken).count());
    }

    private void inBackground(ImportRequest request, int all) {
        new LongWork("suggestion.import.running", "suggestion.import.progress", "suggestion.import.stop", all)
                .begin(goOn -> imports.save(request, goOn::test), this::finish, errors::show);
    }

    private void finish(ImportOutcome outcome) {
        consent.setValue(false);
        feedback.done("suggestion.import.done", outcome.saved());
        done.accept(outcome);
    }
}
