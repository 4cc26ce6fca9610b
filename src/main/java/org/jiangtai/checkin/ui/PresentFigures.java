package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.checkin.AttendanceService.Line;

/** Three big numbers: expected, present, absent. */
final class PresentFigures extends Div {

    private final Span expected = number();
    private final Span present = number();
    private final Span absent = number();

    PresentFigures() {
        addClassNames("jt-card", "jt-figures");
        present.addClassName("jt-figure-main");
        getElement().setAttribute("aria-live", "polite");
        add(figure(present, "attendance.present"), figure(expected, "attendance.expected"));
        add(figure(absent, "attendance.absent"));
    }

    void show(List<Line> lines) {
        long in = lines.stream().filter(line -> line.presentSince() != null).count();
        expected.setText(Integer.toString(lines.size()));
        present.setText(Long.toString(in));
        absent.setText(Long.toString(lines.size() - in));
    }

    private Div figure(Span number, String labelKey) {
        var label = new Span(getTranslation(labelKey));
        label.addClassName("jt-number-label");
        var figure = new Div(number, label);
        figure.addClassName("jt-figure");
        return figure;
    }

    private static Span number() {
        var number = new Span();
        number.addClassName("jt-number");
        return number;
    }
}
