package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceState;

/** The big numbers: present, expected, excused, and who is missing; nobody is called absent before the end. */
final class PresentFigures extends Div {

    private final Span expected = number();
    private final Span present = number();
    private final Span excused = number();
    private final Span missing = number();
    private final Span missingLabel = new Span();

    PresentFigures() {
        addClassNames("jt-card", "jt-figures");
        present.addClassName("jt-figure-main");
        getElement().setAttribute("aria-live", "polite");
        add(figure(present, "attendance.present"), figure(expected, "attendance.expected"));
        add(figure(excused, "attendance.excused"), figure(missing, missingLabel));
    }

    void show(List<AttendanceLine> lines) {
        present.setText(count(lines, AttendanceState.PRESENT));
        expected.setText(
                Long.toString(lines.stream().filter(AttendanceLine::expected).count()));
        excused.setText(count(lines, AttendanceState.EXCUSED));
        boolean over = lines.stream().anyMatch(line -> line.state() == AttendanceState.ABSENT);
        missing.setText(count(lines, over ? AttendanceState.ABSENT : AttendanceState.EXPECTED));
        missingLabel.setText(getTranslation(over ? "attendance.absent" : "attendance.missing"));
    }

    private static String count(List<AttendanceLine> lines, AttendanceState state) {
        return Long.toString(
                lines.stream().filter(line -> line.state() == state).count());
    }

    private Div figure(Span number, String labelKey) {
        return figure(number, new Span(getTranslation(labelKey)));
    }

    private static Div figure(Span number, Span label) {
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
