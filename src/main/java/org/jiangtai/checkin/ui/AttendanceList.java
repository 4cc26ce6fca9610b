package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.registration.FullContact;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.ListPanel;
import org.jspecify.annotations.Nullable;

/** The attendance sheet: who is there, since when, how and at which door. */
final class AttendanceList extends Div {

    private final ListPanel<AttendanceLine> list = new ListPanel<>("attendance.empty");
    private final Select<Arrival> arrival = new Select<>();

    /**
     * The sheet.
     *
     * @param signInLate for somebody who was there and is not in
     * @param undo takes an entry back; null where the person may not
     */
    AttendanceList(Moments times, Consumer<AttendanceLine> signInLate, @Nullable Consumer<AttendanceLine> undo) {
        columns(times);
        list.actions(line -> action(line, signInLate, undo));
        list.exportPeopleAs("attendance.export", "Attendance");
        add(list);
    }

    private void columns(Moments times) {
        arrival.setItems(Arrival.values());
        arrival.setValue(Arrival.ALL);
        arrival.setItemLabelGenerator(value -> getTranslation(value.labelKey()));
        arrival.setAriaLabel(getTranslation("attendance.filter"));
        arrival.addValueChangeListener(change -> list.refresh());
        list.addFilter(arrival, line -> arrival.getValue().shows(line));
        list.text("attendance.name", line -> line.registration().maskedName());
        list.text("attendance.phone", line -> line.registration().maskedPhone());
        list.text("attendance.state", this::state);
        list.text("attendance.unit", AttendanceLine::unit);
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
        list.text("attendance.door", AttendanceLine::door);
    }

    /**
     * The sheet as a report: each person's state, with leave and certificates instead of the door's buttons.
     *
     * @param leave enters leave or takes it back; null where the person may not
     */
    static AttendanceList ofReport(
            Moments times, RosterService roster, long eventId, @Nullable Consumer<AttendanceLine> leave) {
        return new AttendanceList(times, roster, eventId, leave);
    }

    private AttendanceList(
            Moments times, RosterService roster, long eventId, @Nullable Consumer<AttendanceLine> leave) {
        columns(times);
        list.text(
                "attendance.leaveReason",
                line -> line.leave() == null ? "" : line.leave().reason());
        if (leave == null) {
            list.exportPeopleAs("attendance.report", "Attendance");
        } else {
            list.actions(line -> new Div(reportActions(line, leave)));
            list.exportPeopleAs("attendance.report", "Attendance", () -> inFull(roster, eventId));
        }
        alsoFinds(typed -> roster.matching(eventId, typed));
        add(list);
    }

    private List<XlsxTable.Column<AttendanceLine>> inFull(RosterService roster, long eventId) {
        Map<Long, FullContact> contacts = roster.contacts(eventId);
        var unknown = new FullContact("", "");
        return List.of(
                new XlsxTable.Column<>(
                        getTranslation("attendance.fullName"),
                        line -> contacts.getOrDefault(line.registration().id(), unknown)
                                .name()),
                new XlsxTable.Column<>(
                        getTranslation("attendance.fullPhone"),
                        line -> contacts.getOrDefault(line.registration().id(), unknown)
                                .phone()));
    }

    private Component[] reportActions(AttendanceLine line, Consumer<AttendanceLine> leave) {
        return switch (line.state()) {
            case PRESENT ->
                new Component[] {
                    small(EventPage.paper(
                            "/print/certificate/" + line.registration().id(), "attendance.certificate"))
                };
            case EXCUSED -> new Component[] {button("attendance.leave.withdraw", () -> leave.accept(line))};
            case ABSENT, EXPECTED -> new Component[] {button("attendance.leave", () -> leave.accept(line))};
        };
    }

    private static Component small(Anchor link) {
        link.removeClassName("jt-link-button");
        return link;
    }

    void show(List<AttendanceLine> lines) {
        list.setItems(lines);
    }

    /** Lets names be found that the list masks: given the typed text, the registrations that it means. */
    void alsoFinds(Function<String, Set<Long>> finder) {
        list.alsoFinds(typed -> {
            Set<Long> found = finder.apply(typed);
            return line -> found.contains(line.registration().id());
        });
    }

    ListPanel<AttendanceLine> panel() {
        return list;
    }

    Select<Arrival> filter() {
        return arrival;
    }

    private String state(AttendanceLine line) {
        String state = getTranslation(line.state().labelKey());
        return line.toConfirm() ? getTranslation("attendance.toConfirm", state) : state;
    }

    private Component action(
            AttendanceLine line, Consumer<AttendanceLine> signInLate, @Nullable Consumer<AttendanceLine> undo) {
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
