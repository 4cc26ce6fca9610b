package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.event.Clash;
import org.jiangtai.planning.SeasonImportColumn;
import org.jiangtai.planning.SeasonPreview;
import org.jiangtai.planning.SeasonRow;
import org.jiangtai.planning.SeasonRowStatus;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;

/** Every row of a workbook with what would become of it: what changes, what is wrong, and what clashes. */
final class SeasonImportGrid extends Composite<Div> {

    /** What is looked at first. */
    private enum ShownRows implements Labelled {
        ALL,
        TO_SAVE,
        HINDRANCE,
        CLASHING,
        MISSING
    }

    private final ListPanel<SeasonRow> list = new ListPanel<>("planning.import.noRows");
    private final Select<ShownRows> shown = new Select<>();

    SeasonImportGrid() {
        list.sorted("planning.import.row", SeasonImportGrid::number, SeasonRow::number);
        list.drawn(
                "planning.import.status",
                row -> list.getTranslation(row.status().labelKey()),
                row -> new StatusBadge(row.status(), tone(row)));
        list.drawn("planning.import.what", this::what, this::whatLines)
                .setAutoWidth(false)
                .setFlexGrow(4)
                .setWidth("22rem");
        for (SeasonImportColumn column : SeasonImportColumn.values()) {
            if (column != SeasonImportColumn.NUMBER) {
                list.text(column.labelKey(), row -> row.cell(column));
            }
        }
        shown.setItems(ShownRows.values());
        shown.setItemLabelGenerator(each -> list.getTranslation(each.labelKey()));
        shown.setAriaLabel(list.getTranslation("planning.import.status"));
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, this::isShown);
        list.exportPeopleAs("planning.import.preview", "Event");
        list.addClassName("jt-sheet-rows");
        getContent().add(list);
    }

    /** Shows what stands in the way first, where something does; else what would be saved. */
    void show(SeasonPreview preview) {
        list.setItems(preview.rows());
        boolean something = !preview.toSave(false).isEmpty();
        shown.setValue(preview.hindrances() > 0 ? ShownRows.HINDRANCE : something ? ShownRows.TO_SAVE : ShownRows.ALL);
    }

    private boolean isShown(SeasonRow row) {
        ShownRows wanted = shown.getValue();
        return wanted == null
                || switch (wanted) {
                    case ALL -> true;
                    case TO_SAVE -> row.isToSave();
                    case HINDRANCE -> row.isHindrance();
                    case CLASHING -> !row.clashes().isEmpty();
                    case MISSING -> row.status() == SeasonRowStatus.MISSING;
                };
    }

    private static String number(SeasonRow row) {
        if (row.number() == 0) {
            return "";
        }
        return row.sheet().isEmpty() ? Integer.toString(row.number()) : row.sheet() + " " + row.number();
    }

    private String what(SeasonRow row) {
        return Stream.of(problems(row), changes(row), clashes(row), notes(row))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private Component whatLines(SeasonRow row) {
        var cell = new Div();
        cell.addClassName("jt-sheet-what");
        problems(row).forEach(each -> cell.add(line(each, "jt-error")));
        changes(row).forEach(each -> cell.add(line(each, "jt-sheet-change")));
        for (Clash clash : row.clashes()) {
            Div line = line(sentence(clash), clash.blocks() ? "jt-error" : "jt-sheet-warn");
            if (clash.otherEventId() != null) {
                var other = new Anchor("events/" + clash.otherEventId(), list.getTranslation("planning.import.other"));
                other.setTarget("_blank");
                line.add(other);
            }
            cell.add(line);
        }
        notes(row).forEach(each -> cell.add(line(each, "jt-muted")));
        return cell;
    }

    private static Div line(String text, String className) {
        var line = new Div(new Span(text));
        line.addClassName(className);
        return line;
    }

    private List<String> problems(SeasonRow row) {
        return row.problems().stream()
                .map(problem -> list.getTranslation(
                        "planning.import.problem",
                        list.getTranslation(problem.column().labelKey()),
                        list.getTranslation(
                                problem.reason().messageKey(), problem.reason().arguments())))
                .toList();
    }

    private List<String> changes(SeasonRow row) {
        return row.changes().stream()
                .map(change -> list.getTranslation(
                        "planning.import.change",
                        list.getTranslation(change.column().labelKey()),
                        orNothing(change.before()),
                        orNothing(change.after())))
                .toList();
    }

    private List<String> clashes(SeasonRow row) {
        return row.clashes().stream().map(this::sentence).toList();
    }

    private String sentence(Clash clash) {
        return list.getTranslation(
                clash.blocks() ? "planning.import.blocked" : "planning.import.warned",
                list.getTranslation(clash.kind().labelKey()),
                list.getTranslation(clash.messageKey(), clash.arguments().toArray()));
    }

    private List<String> notes(SeasonRow row) {
        Stream<String> keys = Stream.of(
                row.ownTitle() ? "planning.import.ownTitle" : "",
                row.status() == SeasonRowStatus.OUTDATED ? "planning.import.outdated" : "",
                row.status() == SeasonRowStatus.MISSING ? "planning.import.missing" : "");
        return keys.filter(key -> !key.isEmpty()).map(list::getTranslation).toList();
    }

    private String orNothing(String text) {
        return text.isEmpty() ? list.getTranslation("planning.import.empty") : text;
    }

    private static StatusBadge.Tone tone(SeasonRow row) {
        return switch (row.status()) {
            case NEW -> row.isBlocked() ? StatusBadge.Tone.BAD : StatusBadge.Tone.GOOD;
            case CHANGED -> row.isBlocked() ? StatusBadge.Tone.BAD : StatusBadge.Tone.ATTENTION;
            case UNCHANGED, MISSING -> StatusBadge.Tone.CALM;
            case OUTDATED, WRONG -> StatusBadge.Tone.BAD;
        };
    }
}
