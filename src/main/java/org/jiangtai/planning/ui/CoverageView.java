package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.Coverage;
import org.jiangtai.planning.CoverageService;
import org.jiangtai.planning.Covered;
import org.jiangtai.planning.PlanningBoard;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable.Column;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Legend;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** What every place got of every theme, what is planned, and what is missing. */
@Route(PlanningPages.COVERAGE)
@Opens(value = CoverageService.class, method = "read")
class CoverageView extends Page implements BeforeEnterObserver {

    private final transient CoverageService service;
    private final transient Moments moments;
    private final boolean organiser;
    private final SeasonBar bar;
    private final CoverageElement element = new CoverageElement();
    private final Select<CoverageOrder> order = new Select<>();
    private final Paragraph nothing = new Paragraph();
    private final Paragraph summary = new Paragraph();
    private transient @Nullable Coverage shown;

    CoverageView(
            CoverageService service, PlanningBoard board, SubPageTabs tabs, Moments moments, CurrentPerson current) {
        super("planning.coverage");
        this.service = service;
        this.moments = moments;
        this.organiser = current.may(EventService.class, "save");
        addClassName("jt-page-wide");
        order.setLabel(getTranslation("planning.order"));
        order.setItems(CoverageOrder.values());
        order.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        order.setValue(CoverageOrder.TREE);
        order.addValueChangeListener(change -> changed());
        bar = new SeasonBar(board.season())
                .withPlaces(board.towns())
                .withTail(order, ExportLink.of(getTranslation("planning.coverage"), this::columns, this::rows));
        bar.onChange(this::changed);
        nothing.addClassName("jt-season-nothing");
        nothing.getElement().setAttribute("role", "status");
        nothing.setText(getTranslation("planning.places.none"));
        summary.getElement().setAttribute("role", "status");
        add(tabs.drawSeason(PlanningPages.COVERAGE));
        addHelp("planning.coverage.help");
        add(
                bar,
                new Legend()
                        .with("✓", "jt-count-done", "planning.coverage.done")
                        .with("○", "jt-count-planned", "planning.coverage.planned")
                        .with(
                                getTranslation("planning.coverage.missing.sign"),
                                "jt-count-missing",
                                "planning.coverage.missing")
                        .with("–", "jt-count-none", "planning.coverage.notAsked"),
                summary,
                nothing,
                element);
        element.onCellChosen(cell -> open(cell.unitId, cell.themeId));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var query = enter.getLocation().getQueryParameters();
        bar.read(query);
        String remembered = query.getSingleParameter("order").orElse("");
        Arrays.stream(CoverageOrder.values())
                .filter(row -> row.name().equals(remembered))
                .findFirst()
                .ifPresent(order::setValue);
        load();
    }

    private void changed() {
        element.remember(bar.choices());
        element.remember(Map.of(
                "order",
                order.getValue() == CoverageOrder.TREE ? "" : order.getValue().name()));
        load();
    }

    private void load() {
        Coverage coverage = service.read(bar.span(), bar.filter());
        shown = coverage;
        nothing.setVisible(coverage.rows().isEmpty());
        Covered all = coverage.all();
        summary.setText(getTranslation(
                "planning.coverage.summary",
                coverage.rows().size(),
                all.done(),
                all.planned(),
                all.missing(),
                coverage.target()));
        element.show(coverage, rows());
    }

    private List<Coverage.Row> rows() {
        return shown == null ? List.of() : order.getValue().sort(shown.rows());
    }

    private List<Column<Coverage.Row>> columns() {
        List<Column<Coverage.Row>> columns = new ArrayList<>();
        columns.add(new Column<>(
                getTranslation("planning.place"), row -> row.place().name()));
        columns.add(
                new Column<>(getTranslation("planning.town"), row -> row.place().town()));
        List<Theme> themes = Objects.requireNonNull(shown).themes();
        for (int i = 0; i < themes.size(); i++) {
            int column = i;
            String name = themes.get(i).name(getLocale());
            columns.add(new Column<>(
                    name + " " + getTranslation("planning.coverage.done"),
                    row -> row.cells().get(column).done()));
            columns.add(new Column<>(
                    name + " " + getTranslation("planning.coverage.planned"),
                    row -> row.cells().get(column).planned()));
            columns.add(new Column<>(
                    name + " " + getTranslation("planning.coverage.missing"),
                    row -> row.cells().get(column).missing()));
        }
        columns.add(new Column<>(
                getTranslation("planning.coverage.missing.sum"),
                row -> row.sum().missing()));
        return columns;
    }

    private void open(long unitId, long themeId) {
        Coverage coverage = Objects.requireNonNull(shown);
        String place = coverage.rows().stream()
                .filter(row -> row.place().id() == unitId)
                .map(row -> row.place().name())
                .findFirst()
                .orElse("");
        String theme = coverage.themes().stream()
                .filter(row -> row.id() == themeId)
                .map(row -> row.name(getLocale()))
                .findFirst()
                .orElse("");
        var dialog = new CellDialog(place + " · " + theme, service.cell(bar.span(), unitId, themeId), moments);
        (organiser ? dialog.plannable(unitId, themeId) : dialog).open();
    }
}
