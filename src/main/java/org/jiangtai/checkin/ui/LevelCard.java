package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jiangtai.checkin.AttendanceFigures.Row;

/** One level's figures: how many of those expected are there, and what of the others. */
final class LevelCard extends Div {

    LevelCard(String name, Row row, boolean over) {
        addClassNames("jt-card", "jt-level");
        var title = new Span(name);
        title.addClassName("jt-level-name");
        var present = new Span(Integer.toString(row.present()));
        present.addClassName("jt-number");
        var expected = new Span(getTranslation("attendance.ofExpected", row.expected()));
        expected.addClassName("jt-number-label");
        var rest = new Span(
                getTranslation(over ? "attendance.rest.over" : "attendance.rest", row.excused(), row.missing()));
        rest.addClassName("jt-muted");
        var numbers = new Div(present, expected);
        numbers.addClassName("jt-level-numbers");
        add(title, numbers, rest);
    }

    /** The level's name, or that of people of no known unit. */
    static String name(Component reader, Row row) {
        return reader.getTranslation(
                row.level() == null ? "attendance.noUnit" : row.level().labelKey());
    }
}
