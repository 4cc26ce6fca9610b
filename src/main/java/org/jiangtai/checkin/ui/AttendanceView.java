package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.checkin.AttendanceFigures;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.LeaveService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** An event's attendance: expected, present, excused, absent, by level and by unit, and each person. */
@Route(DoorPages.ATTENDANCE)
@Opens(value = AttendanceService.class, method = "figures")
@StyleSheet("context://checkin/desk.css")
class AttendanceView extends EventPage {

    private static final String KIOSK = "/print/kiosk/";
    private static final String SHEET = "/print/sheet/";

    private final transient AttendanceService attendance;
    private final transient LeaveService leaves;
    private final transient DoorListService lists;
    private final transient RosterService roster;
    private final transient Moments times;
    private final transient Feedback feedback;
    private final transient CurrentPerson current;

    private final Div levels = new Div();
    private final Paragraph note = new Paragraph();
    private @Nullable UnitFigures units;
    private @Nullable AttendanceList people;
    private @Nullable ListChoice choice;
    private @Nullable Anchor kiosk;
    private @Nullable Anchor paperSheet;
    private long eventId;

    AttendanceView(
            AttendanceService attendance,
            LeaveService leaves,
            DoorListService lists,
            RosterService roster,
            EventService events,
            PresentNews news,
            SubPageTabs tabs,
            Moments times,
            Feedback feedback,
            CurrentPerson current) {
        super("attendance.report.tab", DoorPages.ATTENDANCE, events, tabs, news, feedback);
        this.attendance = attendance;
        this.leaves = leaves;
        this.lists = lists;
        this.roster = roster;
        this.times = times;
        this.feedback = feedback;
        this.current = current;
        levels.addClassName("jt-levels");
        levels.getElement().setAttribute("aria-live", "polite");
        note.addClassName("jt-muted");
    }

    @Override
    void draw(Event shown, Div into, Div actions) {
        eventId = shown.id();
        boolean desk = current.may(LeaveService.class, "enter");
        choice = new ListChoice(lists.of(eventId), true, this::refresh);
        units = new UnitFigures();
        people = AttendanceList.ofReport(times, roster, eventId, desk ? this::leave : null);
        if (desk) {
            kiosk = paper(KIOSK + eventId, "attendance.kiosk");
            paperSheet = paper(SHEET + eventId, "attendance.sheet");
            actions.add(kiosk, paperSheet, paper("/print/certificates/" + eventId, "attendance.certificates"));
        }
        var byUnit = new Div(new H2(getTranslation("attendance.byUnit")), units);
        byUnit.addClassName("jt-card");
        var everybody = new Div(new H2(getTranslation("attendance.people")), people);
        everybody.addClassName("jt-card");
        into.add(choice, levels, note, byUnit, everybody);
    }

    @Override
    void refresh() {
        if (units == null || people == null || choice == null) {
            return;
        }
        if (kiosk != null && paperSheet != null) {
            kiosk.setHref(choice.address(KIOSK + eventId));
            paperSheet.setHref(choice.address(SHEET + eventId));
        }
        AttendanceFigures figures = attendance.figures(eventId, choice.number());
        List<AttendanceLine> sheet = attendance.sheet(eventId, choice.number());
        levels.removeAll();
        levels.add(new LevelCard(getTranslation("attendance.total"), figures.total(), figures.over()));
        figures.byLevel().forEach(row -> levels.add(new LevelCard(LevelCard.name(this, row), row, figures.over())));
        note.setText(getTranslation(figures.over() ? "attendance.note.over" : "attendance.note.running"));
        units.show(figures);
        people.show(sheet);
    }

    private void leave(AttendanceLine line) {
        long registrationId = line.registration().id();
        String who = line.registration().maskedName();
        if (line.leave() != null) {
            leaves.withdraw(registrationId);
            feedback.done("attendance.leave.withdrawn", who);
            refresh();
            return;
        }
        Confirm.askReason("attendance.leave.title", "attendance.leave.text", "attendance.leave", reason -> {
            leaves.enter(registrationId, reason);
            feedback.done("attendance.leave.done", who);
            refresh();
        });
    }
}
