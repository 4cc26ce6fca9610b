package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.rota.RotaHandService;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaPlanService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Legend;

/**
 * A plan from several sides: places by themes, the sessions one by one, the lecturers' trips, and what is left out;
 * beside it why the chosen session stands where it does.
 */
final class RotaPlanPanel extends Div {

    private final transient RotaService service;
    private final transient RotaPlanService plans;
    private final transient RotaHandService hand;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Map<Long, Theme> themes;
    private final List<Theme> order;
    private final Div figures = new Div();
    private final RotaMapElement map;
    private final RotaSessionList placed;
    private final RotaSessionList left;
    private final RotaCalendarPanel calendar;
    private final Div trips = new Div();
    private final Tab placedTab;
    private final Tab leftTab;
    private final RotaInsightPanel insight;
    private final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> undo());
    private final boolean editable;
    private transient RotaRun run;
    private int chosen = -1;

    RotaPlanPanel(
            RotaRun run,
            List<Theme> themes,
            RotaService service,
            RotaPlanService plans,
            RotaHandService hand,
            Feedback feedback,
            Moments moments,
            ZoneId zone,
            boolean editable) {
        this.run = run;
        this.order = themes;
        this.themes = themes.stream().collect(Collectors.toMap(Theme::id, Function.identity()));
        this.service = service;
        this.plans = plans;
        this.hand = hand;
        this.feedback = feedback;
        this.moments = moments;
        this.editable = editable;
        addClassName("jt-rota");
        map = new RotaMapElement(editable);
        insight = new RotaInsightPanel(hand, feedback, moments, editable, this::refresh);
        placed = new RotaSessionList(
                "rota.list.empty", RotaWords.file(run, moments), true, this.themes, moments, this::choose);
        left = new RotaSessionList(
                "rota.left.none",
                RotaWords.file(run, moments) + " " + getTranslation("rota.left"),
                false,
                this.themes,
                moments,
                this::choose);
        calendar = new RotaCalendarPanel(run, themes, plans.hours(), zone.getId(), this::choose);
        var sides = new TabSheet();
        sides.addClassName("jt-rota-sides");
        sides.add(getTranslation("rota.tab.map"), new Div(map, legend()));
        sides.add(getTranslation("rota.tab.calendar"), calendar);
        placedTab = sides.add("", placed);
        sides.add(getTranslation("rota.tab.trips"), trips);
        leftTab = sides.add("", left);
        map.onChosen(session -> choose(session.number));
        var body = new Div(sides, insight);
        body.addClassName("jt-rota-body");
        add(figures);
        if (editable) {
            undo.setText(getTranslation("rota.undo"));
            undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            sides.setSuffixComponent(undo);
        }
        add(body);
        draw();
    }

    /** What stands in a cell of the map that no session has. */
    private Legend legend() {
        return new Legend()
                .with(getTranslation("rota.left"), "jt-rota-mark-left", "rota.legend.left")
                .with(getTranslation("rota.omitted"), "jt-rota-mark-omitted", "rota.legend.omitted")
                .with(getTranslation("rota.cell.given"), "jt-rota-nothing", "rota.legend.given")
                .with("—", "jt-rota-nothing", "rota.legend.unwanted");
    }

    private void choose(int number) {
        chosen = number;
        map.choose(number);
        insight.show(run, number);
    }

    private void undo() {
        try {
            if (!hand.undo(run.id())) {
                feedback.failed("rota.undo.none");
            }
            refresh();
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private void refresh() {
        run = service.require(run.id());
        draw();
        if (chosen >= 0) {
            insight.show(run, chosen);
        }
    }

    private void draw() {
        List<RotaLecture> lectures = plans.lectures(run.id());
        List<RotaLecture> in = lectures.stream().filter(RotaLecture::isPlaced).toList();
        List<RotaLecture> out =
                lectures.stream().filter(lecture -> !lecture.isPlaced()).toList();
        undo.setEnabled(editable && hand.isUndoable(run.id()));
        figures.removeAll();
        if (run.result() != null) {
            figures.add(new RotaFigurePanel(run.result()));
        }
        map.show(order, run.setup(), lectures, moments);
        calendar.setItems(in);
        placed.setItems(in);
        left.setItems(out);
        placedTab.setLabel(getTranslation("rota.tab.list", in.size()));
        leftTab.setLabel(getTranslation("rota.tab.left", out.size()));
        trips.removeAll();
        trips.add(new RotaTripsPanel(in, themes, moments));
    }
}
