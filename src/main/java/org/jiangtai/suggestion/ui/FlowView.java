package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.Opens;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.FlowService;
import org.jiangtai.suggestion.FlowStep;
import org.jiangtai.suggestion.FlowStop;
import org.jiangtai.suggestion.Pace;
import org.jiangtai.suggestion.SuggestionFlow;
import org.jiangtai.suggestion.SuggestionFlow.UnitPace;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** How suggestions flow from being received to being solved, and where they stay longest. */
@Route("suggestions/flow")
@Opens(value = FlowService.class, method = "flow")
@StyleSheet("context://suggestion/suggestion.css")
class FlowView extends Page {

    private static final int PERCENT = 100;

    private final transient FlowService flows;
    private final Map<Long, String> names;
    private final Select<Integer> year = new Select<>();
    private final ComboBox<Category> category = new ComboBox<>();
    private final Paragraph slow = new Paragraph();
    private final Paragraph none = new Paragraph();
    private final FlowElement picture = new FlowElement();
    private final Div found = new Div();
    private final ListPanel<Stop> stops = new ListPanel<>("suggestion.flow.empty");
    private final ListPanel<Step> steps = new ListPanel<>("suggestion.flow.empty");
    private final ListPanel<UnitPace> offices = new ListPanel<>("suggestion.flow.units.empty");
    private final ListPanel<UnitPace> places = new ListPanel<>("suggestion.flow.units.empty");

    private record Stop(FlowStop stop, long count, long all) {}

    private record Step(FlowStep step, Pace pace) {}

    FlowView(FlowService flows, Wording wording) {
        super("suggestion.flow.title");
        this.flows = flows;
        this.names = wording.unitNames();
        addHelp("suggestion.flow.help");
        addActions(new RouterLink(getTranslation("suggestion.menu"), SuggestionsView.class));
        add(filters(), none, found);
        none.addClassName("jt-empty");
        none.setText(getTranslation("suggestion.flow.empty"));
        slow.addClassName("jt-flow-slow");
        stopColumns();
        stepColumns();
        unitColumns(offices, "suggestion.flow.office", "suggestion.flow.offices");
        unitColumns(places, "suggestion.field.unit", "suggestion.flow.places");
        found.add(
                slow,
                picture,
                section("suggestion.flow.steps", "suggestion.flow.steps.help", steps),
                section("suggestion.flow.offices", "suggestion.flow.offices.help", offices),
                section("suggestion.flow.places", "suggestion.flow.places.help", places),
                section("suggestion.flow.stops", "suggestion.flow.stops.help", stops));
        show();
    }

    private Div filters() {
        List<Integer> years = flows.years();
        year.setLabel(getTranslation("suggestion.board.year"));
        year.setItems(years);
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(getTranslation("suggestion.board.allYears"));
        year.setItemLabelGenerator(
                one -> one == null ? getTranslation("suggestion.board.allYears") : Integer.toString(one));
        year.setValue(years.isEmpty() ? null : years.getFirst());
        year.addValueChangeListener(change -> show());
        category.setLabel(getTranslation("suggestion.field.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        category.setClearButtonVisible(true);
        category.addValueChangeListener(change -> show());
        var filters = new Div(year, category);
        filters.addClassName("jt-flow-filters");
        return filters;
    }

    private Div section(String titleKey, String helpKey, ListPanel<?> list) {
        var help = new Paragraph(getTranslation(helpKey));
        help.addClassName("jt-help");
        return new Div(new H2(getTranslation(titleKey)), help, list);
    }

    private void show() {
        SuggestionFlow flow = flows.flow(year.getValue(), category.getValue());
        boolean any = flow.received() > 0;
        none.setVisible(!any);
        found.setVisible(any);
        if (any) {
            slow.setText(slowest(flow));
            picture.show(flow);
            steps.setItems(flow.steps().entrySet().stream()
                    .map(entry -> new Step(entry.getKey(), entry.getValue()))
                    .toList());
            offices.setItems(flow.offices());
            places.setItems(flow.places());
            stops.setItems(FlowElement.came(flow).stream()
                    .map(stop -> new Stop(stop, flow.at(stop), flow.received()))
                    .toList());
        }
    }

    private String slowest(SuggestionFlow flow) {
        Map.Entry<FlowStep, Pace> step = flow.slowest().orElse(null);
        if (step == null) {
            return getTranslation("suggestion.flow.slow.none");
        }
        String text = getTranslation(
                "suggestion.flow.slow",
                getTranslation(step.getKey().labelKey()),
                days(step.getValue().median()),
                days(step.getValue().slow()));
        return flow.offices().stream()
                .filter(office -> office.pace().tells() && names.containsKey(office.unitId()))
                .findFirst()
                .map(office -> text
                        + getTranslation(
                                "suggestion.flow.slow.office",
                                names.get(office.unitId()),
                                days(office.pace().median())))
                .orElse(text);
    }

    private String days(int days) {
        return days == 0 ? getTranslation("suggestion.flow.sameDay") : getTranslation("suggestion.flow.days", days);
    }

    private String days(Pace pace, int days) {
        return pace.done() == 0 ? "–" : days(days);
    }

    private void stopColumns() {
        stops.text(
                "suggestion.flow.stops.stop", row -> getTranslation(row.stop().labelKey()));
        stops.sorted("suggestion.flow.count", row -> Long.toString(row.count()), Stop::count);
        stops.sorted(
                "suggestion.flow.share",
                row -> getTranslation("suggestion.flow.percent", PERCENT * row.count() / row.all()),
                Stop::count);
        stops.exportAs("suggestion.flow.stops");
    }

    private void stepColumns() {
        steps.text(
                "suggestion.flow.steps.step", row -> getTranslation(row.step().labelKey()));
        paceColumns(steps, Step::pace);
        steps.exportAs("suggestion.flow.steps");
    }

    private void unitColumns(ListPanel<UnitPace> list, String headingKey, String titleKey) {
        list.text(headingKey, row -> Wording.name(names, row.unitId()));
        paceColumns(list, UnitPace::pace);
        list.exportAs(titleKey);
    }

    private <T> void paceColumns(ListPanel<T> list, com.vaadin.flow.function.SerializableFunction<T, Pace> pace) {
        list.sorted(
                "suggestion.flow.done",
                row -> Long.toString(pace.apply(row).done()),
                row -> pace.apply(row).done());
        list.sorted(
                "suggestion.flow.median",
                row -> days(pace.apply(row), pace.apply(row).median()),
                row -> pace.apply(row).median());
        list.sorted(
                "suggestion.flow.nine",
                row -> days(pace.apply(row), pace.apply(row).slow()),
                row -> pace.apply(row).slow());
        list.sorted(
                "suggestion.flow.waiting",
                row -> Long.toString(pace.apply(row).waiting()),
                row -> pace.apply(row).waiting());
        list.sorted(
                "suggestion.flow.late",
                row -> Long.toString(pace.apply(row).late()),
                row -> pace.apply(row).late());
    }
}
