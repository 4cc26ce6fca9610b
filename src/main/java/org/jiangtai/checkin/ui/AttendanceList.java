package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangtai.checkin.AttendanceService.Line;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jspecify.annotations.Nullable;

/** The attendance sheet: who is there, since when, how and at which door. */
final class AttendanceList extends Div {

    private final ListPanel<Line> list = new ListPanel<>("attendance.empty");
    private final Select<Arrival> arrival = new Select<>();

    /**
     * The sheet.
     *
     * @param signInLate for somebody who was there and is not in
     * @param undo takes an entry back; null where the person may not
     */
    AttendanceList(Moments times, Consumer<Line> signInLate, @Nullable Consumer<Line> undo) {
        arrival.setItems(Arrival.values());
        arrival.setValue(Arrival.ALL);
        arrival.setItemLabelGenerator(value -> getTranslation(value.labelKey()));
        arrival.setAriaLabel(getTranslation("attendance.filter"));
        arrival.addValueChangeListener(change -> list.refresh());
        list.addFilter(arrival, line -> arrival.getValue().shows(line));
        list.text("attendance.name", line -> line.registration().maskedName());
        list.text("attendance.phone", line -> line.registration().maskedPhone());
        list.text(
                "attendance.source",
                line -> getTranslation(line.registration().source().labelKey()));
        list.sorted(
                "attendance.since",
                line -> line.presentSince() == null ? "" : times.clock(line.presentSince()),
                line -> Objects.requireNonNullElse(line.presentSince(), Instant.MAX));
        list.text(
                "attendance.how",
                line -> line.method() == null
                        ? ""
                        : getTranslation(line.method().labelKey()));
        list.text("attendance.door", Line::door);
        list.actions(line -> action(line, signInLate, undo));
        list.exportPeopleAs("attendance.export", "Attendance");
        add(list);
    }

    void show(List<Line> lines) {
        list.setItems(lines);
    }

    /** Lets names be found that the list masks: given the typed text, the registrations that it means. */
    void alsoFinds(Function<String, Set<Long>> finder) {
        list.alsoFinds(typed -> {
            Set<Long> found = finder.apply(typed);
            return line -> found.contains(line.registration().id());
        });
    }

    ListPanel<Line> panel() {
        return list;
    }

    Select<Arrival> filter() {
        return arrival;
    }

    private Component action(Line line, Consumer<Line> signInLate, @Nullable Consumer<Line> undo) {
        if (line.presentSince() == null) {
            return button("attendance.late", () -> signInLate.accept(line));
        }
        return undo == null ? new Span() : button("attendance.undo", () -> undo.accept(line));
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
