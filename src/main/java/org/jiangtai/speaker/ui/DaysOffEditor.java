package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.BusyTimes;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.speaker.WeeklyPart;
import org.jiangtai.uikit.Feedback;

/** When a lecturer can come: the pattern of the week, and exceptions from it, typed or from a calendar file. */
final class DaysOffEditor extends Div {

    /** Takes the fields of a row under the names that the service gives them. */
    interface Fields {
        <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> void bind(String name, F field);
    }

    private final WeekGrid week;
    private final Div rows = new Div();
    private final Span none = new Span();
    private final List<DaysOffRow> spans = new ArrayList<>();
    private final transient Fields fields;
    private final transient Runnable changed;

    /** @param changed told when a part of the week changed, or a row was added or removed */
    DaysOffEditor(Fields fields, Runnable changed, LecturerDaysService days, Feedback feedback) {
        this.fields = fields;
        this.changed = changed;
        addClassName("jt-days");
        week = new WeekGrid(changed);
        none.setText(getTranslation("speaker.days.none"));
        none.addClassName("jt-muted");
        var add = new Button(getTranslation("speaker.days.add"), VaadinIcon.PLUS.create(), click -> {
            spans.add(new DaysOffRow(this::remove));
            changed.run();
            draw();
            spans.getLast().focus();
        });
        add(
                new H3(getTranslation("speaker.week")),
                week,
                new H3(getTranslation("speaker.days")),
                none,
                rows,
                add,
                new BusyUpload(days, feedback, this::take));
        draw();
    }

    void setValue(Collection<WeeklyPart> never, List<DaysOff> daysOff) {
        week.setValue(never);
        put(daysOff);
    }

    Set<WeeklyPart> never() {
        return week.value();
    }

    /**
     * The spans as typed.
     *
     * @throws InvalidInput if one has no first day
     */
    List<DaysOff> value() {
        List<DaysOff> value = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            value.add(spans.get(i).value(i));
        }
        return value;
    }

    /** What a file says stands in the rows until it is saved; a row that is not filled in yet would be lost with it. */
    private void take(BusyTimes busy) {
        List<DaysOff> typed = spans.stream()
                .filter(DaysOffRow::isFilled)
                .map(row -> row.value(0))
                .toList();
        put(busy.replacing(typed));
        changed.run();
    }

    private void put(List<DaysOff> daysOff) {
        spans.clear();
        daysOff.forEach(span -> spans.add(new DaysOffRow(span, this::remove)));
        draw();
    }

    private void remove(DaysOffRow row) {
        spans.remove(row);
        changed.run();
        draw();
    }

    private void draw() {
        rows.removeAll();
        none.setVisible(spans.isEmpty());
        for (int i = 0; i < spans.size(); i++) {
            rows.add(spans.get(i));
            spans.get(i).bind(i, fields);
        }
    }
}
