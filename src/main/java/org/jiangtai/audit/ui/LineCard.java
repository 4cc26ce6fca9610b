package org.jiangtai.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangtai.audit.Details.Change;
import org.jiangtai.audit.Details.Kind;
import org.jiangtai.audit.Line;
import org.jiangtai.shared.Moments;

/** One line of the record, whole: the facts, the notes, and each row that was written, before and after. */
final class LineCard extends Div {

    private final transient RecordWords words;

    LineCard(Line line, RecordWords words, Moments moments) {
        this.words = words;
        addClassName("jt-record-line");
        add(table(List.of(
                row("audit.number", Long.toString(line.id())),
                row("audit.at", moments.second(line.at())),
                row("audit.actor", words.actor(line.actor())),
                row("audit.origin", line.origin()),
                row("audit.action", words.action(line)),
                row("audit.target", words.target(line.target())),
                row("audit.outcome", getTranslation(line.outcome().labelKey())))));
        if (!line.details().notes().isEmpty()) {
            add(new H3(getTranslation("audit.notes")));
            add(table(line.details().notes().entrySet().stream()
                    .map(note -> cells(words.note(note.getKey()), note.getValue()))
                    .toList()));
        }
        line.details().changes().forEach(this::addChange);
        if (line.details().changes().isEmpty()) {
            var nothing = new Paragraph(getTranslation("audit.nothingChanged"));
            nothing.addClassName("jt-help");
            add(nothing);
        }
    }

    private void addChange(Change change) {
        add(new H3(getTranslation("audit.kind." + change.kind(), words.target(change.of()))));
        if (change.fields().isEmpty()) {
            return;
        }
        var table = new NativeTable();
        table.addClassName("jt-record-table");
        var heading = new NativeTableRow();
        heading.add(heading("audit.field"));
        boolean before = change.kind() != Kind.MADE;
        boolean after = change.kind() != Kind.REMOVED;
        if (before) {
            heading.add(heading("audit.before"));
        }
        if (after) {
            heading.add(heading("audit.after"));
        }
        table.add(heading);
        change.fields().forEach((field, values) -> {
            var row = new NativeTableRow(new NativeTableCell(words.field(field)));
            if (before) {
                row.add(new NativeTableCell(words.value(values.before())));
            }
            if (after) {
                row.add(new NativeTableCell(words.value(values.after())));
            }
            table.add(row);
        });
        add(table);
    }

    private NativeTableHeaderCell heading(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private NativeTableRow row(String key, String value) {
        return cells(getTranslation(key), value);
    }

    private static NativeTableRow cells(String name, String value) {
        return new NativeTableRow(new NativeTableHeaderCell(name), new NativeTableCell(value));
    }

    private static Component table(List<NativeTableRow> rows) {
        var table = new NativeTable();
        table.addClassNames("jt-record-table", "jt-record-facts");
        rows.forEach(table::add);
        return table;
    }
}
