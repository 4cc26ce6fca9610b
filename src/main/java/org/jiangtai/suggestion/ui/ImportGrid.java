package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.suggestion.ImportFate;
import org.jiangtai.suggestion.ImportRow;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.jiangtai.suggestion.RowChoice;
import org.jiangtai.suggestion.RowStatus;
import org.jiangtai.suggestion.SimilarService;
import org.jiangtai.suggestion.SuggestionImportColumn;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;

/** Every row of a list of suggestions, what would become of it and why, and what can be done about it. */
final class ImportGrid extends Composite<Div> {

    private final transient SimilarService similar;
    private final transient Wording wording;
    private final SerializableBiConsumer<ImportRow, ImportRow> put;
    private final ListPanel<ImportRow> list = new ListPanel<>("suggestion.import.none");
    private final Select<ImportFate> shown = new Select<>();

    /** @param put takes a row as it was, and as somebody wants it */
    ImportGrid(SimilarService similar, Wording wording, SerializableBiConsumer<ImportRow, ImportRow> put) {
        this.similar = similar;
        this.wording = wording;
        this.put = put;
        list.sorted("suggestion.import.row", ImportGrid::number, ImportRow::number);
        list.roomy(list.drawn(
                "suggestion.field.what",
                row -> row.cell(SuggestionImportColumn.WHAT),
                row -> new Span(Wording.firstWords(row.cell(SuggestionImportColumn.WHAT)))));
        list.drawn(
                "suggestion.import.status",
                row -> list.getTranslation(row.fate().labelKey()),
                row -> new StatusBadge(row.fate(), tone(row)));
        list.drawn("suggestion.import.why", this::why, row -> wrapped(why(row)))
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(3);
        list.drawn("suggestion.import.alike", row -> "", this::alike);
        for (SuggestionImportColumn column : SuggestionImportColumn.values()) {
            if (column != SuggestionImportColumn.WHAT) {
                list.text(column.labelKey(), row -> row.cell(column));
            }
        }
        list.actions(this::actions);
        shown.setEmptySelectionAllowed(true);
        shown.setEmptySelectionCaption(list.getTranslation("suggestion.import.all"));
        shown.setItems(ImportFate.values());
        shown.setItemLabelGenerator(
                each -> list.getTranslation(each == null ? "suggestion.import.all" : each.labelKey()));
        shown.setPlaceholder(list.getTranslation("suggestion.import.all"));
        shown.setAriaLabel(list.getTranslation("suggestion.import.status"));
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, row -> shown.getValue() == null || row.fate() == shown.getValue());
        list.addClassName("jt-suggestion-rows");
        list.exportPeopleAs("suggestion.import", "Suggestion");
        getContent().add(list);
    }

    void show(List<ImportRow> rows) {
        list.setItems(rows);
    }

    private static String number(ImportRow row) {
        return row.sheet().isEmpty() ? Integer.toString(row.number()) : row.sheet() + " " + row.number();
    }

    private static StatusBadge.Tone tone(ImportRow row) {
        return switch (row.fate()) {
            case TAKEN -> StatusBadge.Tone.GOOD;
            case WRONG -> StatusBadge.Tone.BAD;
            case TWICE, ALREADY -> StatusBadge.Tone.ATTENTION;
            case LEFT_OUT -> StatusBadge.Tone.CALM;
        };
    }

    /** Row, column and sentence of each problem; or where the same stands. */
    private String why(ImportRow row) {
        return switch (row.status()) {
            case FINE -> "";
            case TWICE ->
                row.likeSheet().equals(row.sheet())
                        ? list.getTranslation("suggestion.import.why.twice", Long.toString(row.like()))
                        : list.getTranslation(
                                "suggestion.import.why.twice.sheet", Long.toString(row.like()), row.likeSheet());
            case ALREADY -> list.getTranslation("suggestion.import.why.already", Long.toString(row.like()));
            case WRONG ->
                row.problems().stream()
                        .map(problem -> list.getTranslation(
                                "suggestion.import.problem",
                                number(row),
                                list.getTranslation(problem.column().labelKey()),
                                list.getTranslation(
                                        problem.reason().messageKey(),
                                        problem.reason().arguments())))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static Div wrapped(String text) {
        var cell = new Div(text);
        cell.addClassName("jt-suggestion-reason");
        return cell;
    }

    /** Asked only of rows that somebody looks at: what others have suggested that is like it. */
    private Component alike(ImportRow row) {
        if (row.status() == RowStatus.WRONG) {
            return new Span();
        }
        List<PublishedSuggestion> found = similar.similar(
                row.typed().what(), row.typed().unitId(), row.typed().category());
        if (found.isEmpty()) {
            return new Span();
        }
        return small(
                "suggestion.import.alike.some", () -> new AlikeDialog(found, wording.unitNames()).open(), found.size());
    }

    private Component actions(ImportRow row) {
        return switch (row.status()) {
            case WRONG -> new Span();
            case FINE ->
                row.choice() == RowChoice.LEFT_OUT
                        ? small("suggestion.import.back.in", () -> put.accept(row, row.with(RowChoice.NONE)))
                        : small("suggestion.import.leaveOut", () -> put.accept(row, row.with(RowChoice.LEFT_OUT)));
            case TWICE, ALREADY ->
                row.choice() == RowChoice.ANYHOW
                        ? small("suggestion.import.leaveOut", () -> put.accept(row, row.with(RowChoice.NONE)))
                        : small("suggestion.import.anyhow", () -> put.accept(row, row.with(RowChoice.ANYHOW)));
        };
    }

    private Button small(String key, Runnable action, Object... arguments) {
        var button = new Button(list.getTranslation(key, arguments), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
