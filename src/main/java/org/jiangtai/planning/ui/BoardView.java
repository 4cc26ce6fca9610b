package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.Board;
import org.jiangtai.planning.PlanningBoard;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.Legend;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** The season as a board: a row for each place, a column for each week. Organisers drag events to where they fit. */
@Route(PlanningPages.BOARD)
@Opens(value = PlanningBoard.class, method = "read")
class BoardView extends Page implements BeforeEnterObserver {

    private static final int COLOURS = 8;
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final transient PlanningBoard board;
    private final transient EventService events;
    private final transient BoardMoves moves;
    private final transient Moments moments;
    private final transient Texts texts;
    private final transient Clock clock;
    private final boolean organiser;
    private final SeasonBar bar;
    private final BoardElement element;
    private final Paragraph nothing = new Paragraph();
    private boolean drawn;

    BoardView(
            PlanningBoard board,
            EventService events,
            BoardMoves moves,
            SubPageTabs tabs,
            Moments moments,
            Texts texts,
            CurrentPerson current,
            Clock clock) {
        super("planning.board");
        this.board = board;
        this.events = events;
        this.moves = moves;
        this.moments = moments;
        this.texts = texts;
        this.clock = clock;
        this.organiser = current.may(EventService.class, "save");
        addClassName("jt-page-wide");
        bar = new SeasonBar(board.season()).withPlaces(board.towns());
        element = new BoardElement(organiser);
        nothing.addClassName("jt-season-nothing");
        nothing.getElement().setAttribute("role", "status");
        add(tabs.drawSeason(PlanningPages.BOARD));
        addHelp(organiser ? "planning.board.help" : "planning.board.help.reader");
        add(bar);
        bar.onChange(() -> {
            element.remember(bar.choices());
            load();
        });
        element.onMoved(this::move);
        element.onPicked(pick -> open(pick.eventId));
        element.onSlotChosen(slot -> create(slot.unitId, slot.week));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        bar.read(enter.getLocation().getQueryParameters());
        load();
    }

    private void load() {
        Board read = board.read(bar.span(), bar.filter());
        if (!drawn) {
            drawn = true;
            var legend = new Legend();
            for (int i = 0; i < read.themes().size(); i++) {
                Theme theme = read.themes().get(i);
                legend.named(theme.sign(getLocale()), "jt-theme-" + i % COLOURS, theme.name(getLocale()));
            }
            add(
                    legend.with(getTranslation("planning.mark.draft"), "jt-legend-sign", "planning.legend.draft")
                            .with(getTranslation("planning.mark.review"), "jt-legend-sign", "planning.legend.review")
                            .with(getTranslation("planning.mark.behind"), "jt-legend-sign", "planning.legend.behind")
                            .with("✓", "jt-legend-sign", "planning.legend.done"),
                    nothing,
                    element);
        }
        nothing.setVisible(read.events().isEmpty());
        nothing.setText(getTranslation(
                read.places().isEmpty()
                        ? "planning.places.none"
                        : organiser ? "planning.board.empty" : "planning.board.empty.reader"));
        element.show(new BoardData(read, moments, texts, getLocale()).json(today()));
    }

    private LocalDate today() {
        return moments.date(clock.instant());
    }

    private void move(BoardElement.Moved moved) {
        if (!organiser) {
            load();
            return;
        }
        moves.move(
                moved.eventId,
                moved.version,
                moved.weeks,
                moved.unitId,
                halls -> {
                    Event event = events.require(moved.eventId);
                    dialog(event, moved.weeks, halls, halls.getFirst().id()).open();
                },
                this::load);
    }

    private void open(long id) {
        Event event = events.require(id);
        boolean fixed = event.state().isOver() || !organiser;
        MoveDialog dialog = fixed ? new MoveDialog(event, moments) : dialog(event, 0, moves.halls(), event.venueId());
        dialog.open();
    }

    private MoveDialog dialog(Event event, int weeks, List<Venue> halls, long hallId) {
        return new MoveDialog(event, moments)
                .movable(
                        bar.span(),
                        weeks,
                        halls,
                        hallId,
                        moments,
                        (chosen, hall) -> moves.moveTo(event.id(), event.version(), chosen, hall, this::load));
    }

    /** The first day of the week that is still to come gets the usual hour; the form is where both are changed. */
    private void create(long unitId, int week) {
        if (!organiser) {
            return;
        }
        SeasonSpan span = bar.span();
        LocalDate monday = span.monday().plusWeeks(week);
        LocalDate tomorrow = today().plusDays(1);
        LocalDate day = monday.isBefore(tomorrow) && tomorrow.isBefore(monday.plusWeeks(1)) ? tomorrow : monday;
        UI.getCurrent()
                .navigate(
                        "events/new",
                        QueryParameters.simple(Map.of(
                                "unit",
                                Long.toString(unitId),
                                "start",
                                day.atTime(USUAL_START).toString())));
    }
}
