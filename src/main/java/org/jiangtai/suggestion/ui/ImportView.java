package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Opens;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.Failure;
import org.jiangtai.suggestion.ImportFate;
import org.jiangtai.suggestion.ImportOutcome;
import org.jiangtai.suggestion.ImportPreview;
import org.jiangtai.suggestion.ImportRow;
import org.jiangtai.suggestion.PaperBatchService;
import org.jiangtai.suggestion.SimilarService;
import org.jiangtai.suggestion.SuggestionImport;
import org.jiangtai.suggestion.SuggestionImportExample;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FileUpload;
import org.jiangtai.uikit.Page;

/** Takes over suggestions from a list: choose, look at every row, confirm. Nothing is saved before that. */
@Route("suggestions/import")
@Opens(value = SuggestionImport.class, method = "save")
@StyleSheet("context://suggestion/many.css")
class ImportView extends Page {

    private final transient SuggestionImport imports;
    private final transient PaperBatchService batches;
    private final transient Feedback feedback;
    private final FileUpload upload;
    private final Div summary = new Div();
    private final Div ignored = new Div();
    private final ImportPanel panel;
    private final ImportGrid grid;
    private final Div outcome = new Div();
    private transient List<ImportRow> rows = List.of();

    ImportView(
            SuggestionImport imports,
            SuggestionImportExample example,
            PaperBatchService batches,
            SimilarService similar,
            ConsentService consents,
            Wording wording,
            Feedback feedback) {
        super("suggestion.import");
        this.imports = imports;
        this.batches = batches;
        this.feedback = feedback;
        addActions(
                new ExportLink(
                        "suggestion.import.download", getTranslation("suggestion.import.template"), example::write),
                new RouterLink(getTranslation("suggestion.import.back"), SuggestionsView.class));
        addHelp("suggestion.import.help");
        upload = new FileUpload(
                "suggestion.import.choose",
                SuggestionImport.MOST.bytes(),
                List.of(".xlsx", ".csv", ".xls", ".txt"),
                this::look);
        summary.addClassName("jt-suggestion-figures");
        summary.getElement().setAttribute("role", "status");
        panel = new ImportPanel(imports, consents, feedback, () -> rows, this::done);
        grid = new ImportGrid(similar, wording, this::put);
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("jt-suggestion-outcome");
        show(List.of(), Set.of());
        add(upload, ignored, summary, grid, panel, outcome);
    }

    private void look(byte[] bytes) {
        outcome.removeAll();
        try {
            ImportPreview preview = imports.look(bytes);
            show(preview.rows(), preview.ignored());
        } catch (Failure failure) {
            show(List.of(), Set.of());
            upload.refuse(feedback.sentence(failure));
        }
    }

    private void show(List<ImportRow> fresh, Set<String> unknown) {
        rows = fresh;
        grid.setVisible(!fresh.isEmpty());
        grid.show(fresh);
        ignored.removeAll();
        if (!unknown.isEmpty()) {
            var warning = new Div(new Span(getTranslation(
                    "suggestion.import.ignored", String.join(getTranslation("list.separator"), unknown))));
            warning.addClassName("jt-warning");
            ignored.add(warning);
        }
        count();
    }

    private void count() {
        summary.removeAll();
        if (!rows.isEmpty()) {
            for (ImportFate fate : ImportFate.values()) {
                figure(fate, rows.stream().filter(row -> row.fate() == fate).count());
            }
        }
        panel.tell();
    }

    private void figure(ImportFate fate, long number) {
        var big = new Span(Long.toString(number));
        big.addClassName("jt-number");
        var label = new Span(getTranslation(fate.labelKey()));
        label.addClassName("jt-number-label");
        summary.add(new Div(big, label));
    }

    /** Puts a row that somebody said something of in its place. */
    private void put(ImportRow before, ImportRow after) {
        List<ImportRow> fresh = new ArrayList<>(rows);
        fresh.set(fresh.indexOf(before), after);
        rows = fresh;
        grid.show(fresh);
        count();
    }

    private void done(ImportOutcome made) {
        show(List.of(), Set.of());
        outcome.removeAll();
        outcome.add(new ImportResult(made, batches, feedback));
    }
}
