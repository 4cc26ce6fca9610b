package org.jiangtai.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.ImportExample;
import org.jiangtai.place.ImportPreview;
import org.jiangtai.place.ImportResult;
import org.jiangtai.place.ImportStatus;
import org.jiangtai.place.PlaceImport;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FileUpload;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** Takes over units and venues from a file: choose, look at every row, confirm. Nothing is saved before that. */
@StyleSheet("context://place/place.css")
@Route("units/import")
@Opens(value = PlaceImport.class, method = "save")
class ImportView extends Page {

    private final transient PlaceImport places;
    private final transient Feedback feedback;
    private final ImportGrid grid = new ImportGrid();
    private final Div outcome = new Div();
    private final FileUpload upload;
    private transient @Nullable ImportPreview preview;

    ImportView(PlaceImport places, ImportExample example, Feedback feedback) {
        super("place.import.menu");
        this.places = places;
        this.feedback = feedback;
        addActions(
                new ExportLink("place.import.example", getTranslation("place.import.example.name"), example::write),
                new Anchor("units", getTranslation("place.import.back")));
        addHelp("place.import.help");
        upload = new FileUpload(
                "place.import.choose", SheetReader.MOST_BYTES, List.of(".xlsx", ".csv", ".xls", ".txt"), this::look);
        outcome.addClassName("jt-import-outcome");
        outcome.getElement().setAttribute("role", "status");
        grid.setVisible(false);
        add(upload, outcome, grid);
    }

    /** Shows what a file would do, or why it cannot be read. */
    private void look(byte[] bytes) {
        outcome.removeAll();
        grid.setVisible(false);
        preview = null;
        try {
            show(places.look(bytes));
        } catch (Failure failure) {
            upload.refuse(feedback.sentence(failure));
        }
    }

    private void show(ImportPreview fresh) {
        preview = fresh;
        grid.show(fresh);
        grid.setVisible(true);
        var summary = new Div();
        summary.addClassName("jt-import-summary");
        for (ImportStatus status : ImportStatus.values()) {
            summary.add(new Div(number(fresh.count(status)), label(status)));
        }
        var confirm = new Button(getTranslation("place.import.confirm"), click -> save());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(fresh.hasSomethingToSave());
        outcome.add(summary, new Paragraph(advice(fresh)), confirm);
        if (!fresh.ignored().isEmpty()) {
            outcome.add(warning(getTranslation(
                    "place.import.ignored", String.join(getTranslation("list.separator"), fresh.ignored()))));
        }
    }

    private String advice(ImportPreview fresh) {
        if (fresh.rows().isEmpty()) {
            return getTranslation("place.import.noRows");
        }
        if (!fresh.hasSomethingToSave()) {
            return getTranslation("place.import.nothingToDo");
        }
        return getTranslation(
                fresh.count(ImportStatus.WRONG) == 0 ? "place.import.allRight" : "place.import.someWrong",
                fresh.count(ImportStatus.WRONG));
    }

    private void save() {
        if (preview == null) {
            return;
        }
        ImportResult done = places.save(preview);
        preview = null;
        grid.setVisible(false);
        outcome.removeAll();
        var sentence = new Paragraph(getTranslation(
                "place.import.done", done.newUnits(), done.changedUnits(), done.newVenues(), done.changedVenues()));
        outcome.add(sentence);
        if (done.skipped() > 0) {
            outcome.add(warning(getTranslation("place.import.skipped", done.skipped())));
        }
        outcome.add(new Anchor("units", getTranslation("place.import.back")));
        feedback.done("place.import.saved");
    }

    private static Span number(long count) {
        var number = new Span(Long.toString(count));
        number.addClassName("jt-number");
        return number;
    }

    private Span label(ImportStatus status) {
        var label = new Span(getTranslation(status.labelKey()));
        label.addClassName("jt-number-label");
        return label;
    }

    private static Div warning(String sentence) {
        var warning = new Div(new Span(sentence));
        warning.addClassName("jt-warning");
        return warning;
    }
}
