package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import org.jiangtai.checkin.AttendanceFigures;
import org.jiangtai.checkin.AttendanceFigures.Row;
import org.jiangtai.uikit.ListPanel;

/** The figures by unit, with the sum below; the list tells nothing of people and is saved without a reason. */
final class UnitFigures extends Div {

    private final ListPanel<Row> list = new ListPanel<>("attendance.empty");
    private final Grid.Column<Row> unit;
    private final Grid.Column<Row> expected;
    private final Grid.Column<Row> present;
    private final Grid.Column<Row> excused;
    private final Grid.Column<Row> missing;

    UnitFigures() {
        unit = list.text(
                "attendance.unit", row -> row.unitId() == null ? getTranslation("attendance.noUnit") : row.unit());
        list.text(
                "attendance.level",
                row -> row.level() == null ? "" : getTranslation(row.level().labelKey()));
        expected = list.sorted("attendance.expected", row -> Integer.toString(row.expected()), Row::expected);
        present = list.sorted("attendance.present", row -> Integer.toString(row.present()), Row::present);
        excused = list.sorted("attendance.excused", row -> Integer.toString(row.excused()), Row::excused);
        missing = list.sorted("attendance.missing", row -> Integer.toString(row.missing()), Row::missing);
        list.sorted("attendance.percent", row -> row.percent() + "%", Row::percent);
        list.grid().setAllRowsVisible(true);
        list.grid().addThemeVariants(GridVariant.LUMO_COMPACT);
        list.exportAs("attendance.byUnit");
        add(list);
    }

    void show(AttendanceFigures figures) {
        Row total = figures.total();
        missing.setHeader(getTranslation(figures.over() ? "attendance.absent" : "attendance.missing"));
        unit.setFooter(getTranslation("attendance.total"));
        expected.setFooter(Integer.toString(total.expected()));
        present.setFooter(Integer.toString(total.present()));
        excused.setFooter(Integer.toString(total.excused()));
        missing.setFooter(Integer.toString(total.missing()));
        list.setItems(figures.byUnit());
    }

    ListPanel<Row> panel() {
        return list;
    }
}
