package org.jiangtai.place.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Collectors;
import org.jiangtai.place.ImportColumn;
import org.jiangtai.place.ImportPreview;
import org.jiangtai.place.ImportRow;
import org.jiangtai.place.ImportStatus;
import org.jiangtai.place.UnitKind;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;

/** Every row of a file with what would become of it, and the exact reason where it is wrong. */
final class ImportGrid extends Composite<Div> {

    private final ListPanel<ImportRow> list = new ListPanel<>("place.import.noRows");
    private final Select<ImportStatus> status = new Select<>();

    ImportGrid() {
        list.text("place.import.kind", row -> list.getTranslation(row.kind().labelKey()));
        list.sorted("place.import.row", row -> Integer.toString(row.number()), ImportRow::number);
        list.drawn(
                "place.import.status",
                row -> list.getTranslation(row.status().labelKey()),
                row -> new StatusBadge(row.status(), tone(row.status())));
        list.text("enum.ImportColumn.UNIT_CODE", ImportRow::code);
        list.text("place.import.name", ImportRow::name);
        list.drawn("place.import.reason", this::reason, this::wrapped)
                .setAutoWidth(false)
                .setFlexGrow(3);
        list.text("place.import.details", this::details);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(list.getTranslation("place.import.allRows"));
        status.setItems(ImportStatus.values());
        status.setItemLabelGenerator(
                each -> list.getTranslation(each == null ? "place.import.allRows" : each.labelKey()));
        status.setAriaLabel(list.getTranslation("place.import.status"));
        status.addValueChangeListener(change -> list.refresh());
        list.addFilter(status, row -> status.getValue() == null || row.status() == status.getValue());
        list.exportAs("place.import.menu");
        getContent().add(list);
    }

    /** Shows all rows, or only the wrong ones first where there are some among many. */
    void show(ImportPreview preview) {
        list.setItems(preview.rows());
        status.setValue(preview.count(ImportStatus.WRONG) > 0 ? ImportStatus.WRONG : null);
    }

    private Div wrapped(ImportRow row) {
        var cell = new Div(reason(row));
        cell.addClassName("jt-import-reason");
        return cell;
    }

    /** Row, column and sentence of each problem; or what changes. */
    private String reason(ImportRow row) {
        if (row.status() == ImportStatus.WRONG) {
            return row.problems().stream()
                    .map(problem -> list.getTranslation(
                            "place.import.problem",
                            Integer.toString(row.number()),
                            list.getTranslation(problem.column().labelKey()),
                            list.getTranslation(
                                    problem.reason().messageKey(),
                                    problem.reason().arguments())))
                    .collect(Collectors.joining("\n"));
        }
        return row.changes().stream()
                .map(change -> list.getTranslation(
                        "place.import.change",
                        list.getTranslation(change.column().labelKey()),
                        shown(change.column(), change.before()),
                        shown(change.column(), change.after())))
                .collect(Collectors.joining("\n"));
    }

    private String shown(ImportColumn column, String text) {
        if (text.isEmpty()) {
            return list.getTranslation("place.import.nothing");
        }
        return column == ImportColumn.KIND
                ? list.getTranslation(UnitKind.valueOf(text).labelKey())
                : text;
    }

    private String details(ImportRow row) {
        return row.details().stream()
                .map(cell -> list.getTranslation(
                        "place.import.detail", list.getTranslation(cell.column().labelKey()), cell.text()))
                .collect(Collectors.joining(list.getTranslation("place.import.detail.separator")));
    }

    private static StatusBadge.Tone tone(ImportStatus status) {
        return switch (status) {
            case NEW -> StatusBadge.Tone.GOOD;
            case CHANGED -> StatusBadge.Tone.ATTENTION;
            case UNCHANGED -> StatusBadge.Tone.CALM;
            case WRONG -> StatusBadge.Tone.BAD;
        };
    }
}
