package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.PaperService;
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
import org.springframework.beans.factory.annotation.Value;

/** An event's door as the desk sees it: how many are in, who they are, and by which phones and screens they come in. */
@Route(DoorPages.DOOR)
@Opens(value = DoorLinkService.class, method = "links")
@StyleSheet("context://checkin/desk.css")
class DoorView extends EventPage {

    private static final String WALL = "/print/wall/";
    private static final String SHEET = "/print/sheet/";

    private final transient AttendanceService attendance;
    private final transient PaperService paper;
    private final transient RosterService roster;
    private final transient DoorLinkService door;
    private final transient DoorListService lists;
    private final transient Moments times;
    private final transient Feedback feedback;
    private final transient CurrentPerson current;
    private final transient Clock clock;
    private final String baseUrl;

    private final Div left = new Div();
    private final PresentFigures figures = new PresentFigures();
    private @Nullable ListChoice choice;
    private @Nullable Anchor wall;
    private @Nullable Anchor sheet;
    private @Nullable AttendanceList list;
    private @Nullable Event event;

    DoorView(
            AttendanceService attendance,
            PaperService paper,
            RosterService roster,
            DoorLinkService door,
            DoorListService lists,
            EventService events,
            PresentNews news,
            SubPageTabs tabs,
            Moments times,
            Feedback feedback,
            CurrentPerson current,
            Clock clock,
            @Value("${jiangtai.base-url}") String baseUrl) {
        super("attendance.tab", DoorPages.DOOR, events, tabs, news, feedback);
        this.attendance = attendance;
        this.paper = paper;
        this.roster = roster;
        this.door = door;
        this.lists = lists;
        this.times = times;
        this.feedback = feedback;
        this.current = current;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @Override
    void draw(Event shown, Div into, Div actions) {
        event = shown;
        boolean organiser = current.may(AttendanceService.class, "undo");
        list = new AttendanceList(times, this::signInLate, organiser ? this::undo : null);
        list.alsoFinds(typed -> roster.matching(shown.id(), typed));
        choice = new ListChoice(lists.of(shown.id()), true, this::refresh);
        wall = paper(WALL + shown.id(), "attendance.wall");
        sheet = paper(SHEET + shown.id(), "attendance.sheet");
        actions.add(wall, sheet);
        var links = new DoorLinks(shown.id(), door, lists, times, feedback, clock, baseUrl);
        var right = new Div(links, new DoorLists(shown.id(), lists, times, feedback, () -> {
            links.refreshLists();
            offerLists();
        }));
        right.addClassName("jt-door-column");
        left.removeAll();
        left.add(choice, figures, list);
        left.addClassName("jt-door-column");
        var columns = new Div(left, right);
        columns.addClassNames("jt-two-columns", "jt-door");
        into.add(columns);
    }

    private void offerLists() {
        if (event == null || choice == null) {
            return;
        }
        var fresh = new ListChoice(lists.of(event.id()), true, this::refresh);
        left.replace(choice, fresh);
        choice = fresh;
        refresh();
    }

    @Override
    void refresh() {
        if (event == null || list == null || choice == null || wall == null || sheet == null) {
            return;
        }
        wall.setHref(choice.address(WALL + event.id()));
        sheet.setHref(choice.address(SHEET + event.id()));
        List<AttendanceLine> lines = attendance.sheet(event.id(), choice.number());
        figures.show(lines);
        list.show(lines);
    }

    private void signInLate(AttendanceLine line) {
        Instant now = clock.instant();
        Instant start = event == null || event.startsAt().isAfter(now) ? now : event.startsAt();
        int to = choice == null ? 1 : choice.toWrite();
        LateDialog.open(line, to, start, paper, times, feedback, this::refresh);
    }

    private void undo(AttendanceLine line) {
        if (line.entryId() == null) {
            return;
        }
        long entry = line.entryId();
        Confirm.askReason("attendance.undo.title", "attendance.undo.text", "attendance.undo", reason -> {
            attendance.undo(entry, reason);
            feedback.done("attendance.undo.done", line.registration().maskedName());
            refresh();
        });
    }
}
