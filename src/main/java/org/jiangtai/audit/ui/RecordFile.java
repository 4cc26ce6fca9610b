package org.jiangtai.audit.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.audit.Details.Change;
import org.jiangtai.audit.Line;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable.Column;

/** The record as a sheet: a line each, its changes in words. */
final class RecordFile {

    private RecordFile() {}

    static List<Column<Line>> columns(Component page, RecordWords words, Moments moments) {
        return List.of(
                new Column<>(page.getTranslation("audit.number"), Line::id),
                new Column<>(page.getTranslation("audit.at"), line -> moments.second(line.at())),
                new Column<>(page.getTranslation("audit.actor"), line -> words.actor(line.actor())),
                new Column<>(page.getTranslation("audit.origin"), Line::origin),
                new Column<>(page.getTranslation("audit.action"), words::action),
                new Column<>(page.getTranslation("audit.target"), line -> words.target(line.target())),
                new Column<>(
                        page.getTranslation("audit.outcome"),
                        line -> page.getTranslation(line.outcome().labelKey())),
                new Column<>(
                        page.getTranslation("audit.notes"),
                        line -> line.details().notes().entrySet().stream()
                                .map(note -> words.note(note.getKey()) + ": " + note.getValue())
                                .collect(Collectors.joining("\n"))),
                new Column<>(
                        page.getTranslation("audit.changes"),
                        line -> line.details().changes().stream()
                                .map(change -> inWords(page, change, words))
                                .collect(Collectors.joining("\n"))));
    }

    private static String inWords(Component page, Change change, RecordWords words) {
        return page.getTranslation("audit.kind." + change.kind(), words.target(change.of())) + " "
                + change.fields().entrySet().stream()
                        .map(field -> words.field(field.getKey()) + " "
                                + words.value(field.getValue().before()) + " → "
                                + words.value(field.getValue().after()))
                        .collect(Collectors.joining("; "));
    }
}
