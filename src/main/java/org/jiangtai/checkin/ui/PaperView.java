package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.PaperApprovalService;
import org.jiangtai.checkin.PaperEntry;
import org.jiangtai.checkin.PaperHead;
import org.jiangtai.checkin.PaperService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Opens;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** Sheets of paper entered afterwards, fast: the reason and the approver once, then one line after the other. */
@Route(DoorPages.PAPER)
@Opens(value = PaperService.class, method = "enter")
@StyleSheet("context://checkin/desk.css")
class PaperView extends EventPage implements PaperTyping.Taker {

    private static final int MOST_REASON = 500;

    private final transient PaperService paper;
    private final transient PaperApprovalService approvals;
    private final transient AttendanceService attendance;
    private final transient DoorListService lists;
    private final transient RosterService roster;
    private final transient Moments times;
    private final transient Feedback feedback;

    private final TextField reason = new TextField();
    private final UnorderedList run = new UnorderedList();
    private final Map<ListItem, Integer> listOf = new HashMap<>();
    private final Span count = new Span();
    private @Nullable ListChoice choice;
    private @Nullable ApproverField approver;
    private @Nullable PaperTyping typing;
    private @Nullable PaperBatches batches;
    private transient @Nullable FieldErrors errors;
    private transient @Nullable Event event;
    private transient Map<Long, String> names = Map.of();

    PaperView(
            PaperService paper,
            PaperApprovalService approvals,
            AttendanceService attendance,
            DoorListService lists,
            RosterService roster,
            EventService events,
            PresentNews news,
            SubPageTabs tabs,
            Moments times,
            Feedback feedback) {
        super("paper.tab", DoorPages.PAPER, events, tabs, news, feedback);
        this.paper = paper;
        this.approvals = approvals;
        this.attendance = attendance;
        this.lists = lists;
        this.roster = roster;
        this.times = times;
        this.feedback = feedback;
        reason.setLabel(getTranslation("paper.reason"));
        reason.setPlaceholder(getTranslation("attendance.late.reason.example"));
        reason.setMaxLength(MOST_REASON);
        reason.setRequiredIndicatorVisible(true);
        run.addClassName("jt-paper-run");
        run.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    void draw(Event shown, Div into, Div actions) {
        event = shown;
        names = roster.namesForPaper(shown.id());
        approver = new ApproverField(paper.approvers(shown.id()));
        var help = new Paragraph(getTranslation("paper.intro"));
        help.addClassName("jt-help");
        choice = new ListChoice(lists.of(shown.id()), false, this::listChosen);
        var head = new Div(choice, reason, approver);
        head.addClassNames("jt-card", "jt-paper-head");
        typing = new PaperTyping(finder(), times.local(shown.startsAt()).toLocalTime(), times, this);
        errors = new FieldErrors(feedback)
                .bind("reason", reason)
                .bind("approver", approver)
                .bind("name", typing.query())
                .bind("phone", typing.phone())
                .bind("at", typing.time());
        count.addClassName("jt-muted");
        run.removeAll();
        listOf.clear();
        counted();
        var done = new Div(new H2(getTranslation("paper.run")), count, run);
        done.addClassName("jt-card");
        batches = new PaperBatches(approvals, times, feedback, false, false, this::refresh);
        var all = new Div(new H2(getTranslation("paper.batches")), batches);
        all.addClassName("jt-card");
        into.add(help, head, typing, done, all);
    }

    @Override
    void refresh() {
        if (event == null || typing == null || batches == null) {
            return;
        }
        typing.follow(finder());
        batches.show(approvals.of(event.id()));
    }

    @Override
    public void present(AttendanceLine line, LocalTime at) {
        take(() -> paper.enter(head(), line.registration().id(), cameAt(at)));
    }

    @Override
    public void walkIn(String name, String phone, LocalTime at) {
        take(() -> paper.enterWalkIn(head(), name, phone, cameAt(at)));
    }

    @Override
    public void refuse(String key, Object... arguments) {
        feedback.failed(key, arguments);
    }

    private void take(Supplier<PaperEntry> entering) {
        if (errors == null || typing == null || event == null) {
            return;
        }
        errors.clear();
        try {
            PaperEntry entry = entering.get();
            if (entry.walkIn()) {
                names = roster.namesForPaper(event.id());
                if (roster.unanswered(event.id()).contains(entry.registrationId())) {
                    feedback.done("paper.unasked");
                }
            }
            ListItem line = item(entry);
            listOf.put(line, shownList());
            run.addComponentAsFirst(line);
            counted();
            typing.next(finder());
            refresh();
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private ListItem item(PaperEntry entry) {
        var item = new ListItem();
        var text = new Span(getTranslation(
                entry.walkIn() ? "paper.line.walkIn" : "paper.line",
                names.getOrDefault(entry.registrationId(), entry.who()),
                times.clock(entry.at())));
        var undo = new Button(getTranslation("attendance.undo"), click -> {
            try {
                paper.undo(entry.lineId());
                run.remove(item);
                listOf.remove(item);
                counted();
            } catch (Failure failure) {
                feedback.failed(failure);
            }
            refresh();
        });
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        item.add(text, undo);
        return item;
    }

    private void counted() {
        count.setText(getTranslation(
                "paper.count",
                listOf.values().stream().filter(list -> list == shownList()).count()));
    }

    /** What was entered for another list stays, and is seen again with that list. */
    private void listChosen() {
        listOf.forEach((line, list) -> line.setVisible(list == shownList()));
        counted();
        refresh();
    }

    private int shownList() {
        return choice == null ? 1 : choice.number();
    }

    private PaperHead head() {
        if (event == null || choice == null || approver == null || approver.getValue() == null) {
            throw new InvalidInput("approver", "invalid.empty");
        }
        return new PaperHead(
                event.id(),
                choice.number(),
                reason.getValue(),
                approver.getValue().id());
    }

    private Instant cameAt(LocalTime at) {
        return times.nearest("at", at, Objects.requireNonNull(event).startsAt());
    }

    private PaperFinder finder() {
        return event == null || choice == null
                ? new PaperFinder(java.util.List.of(), Map.of())
                : new PaperFinder(attendance.sheet(event.id(), choice.number()), names);
    }
}
