package org.jiangtai.planning.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jiangtai.identity.Opens;
import org.jiangtai.planning.rota.RotaResult;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.uikit.Page;

/** Up to four runs side by side: their figures, and what each kind of cost comes to. */
@Route(PlanningPages.ROTA_COMPARE)
@Opens(value = RotaService.class, method = "all")
@StyleSheet("context://planning/rota.css")
class RotaCompareView extends Page implements BeforeEnterObserver {

    static final String RUNS = "runs";
    static final int MOST = 4;

    private static final int MINUTES = 60;

    private final transient RotaService service;
    private final Div content = new Div();

    RotaCompareView(RotaService service) {
        super("rota.compare");
        this.service = service;
        addClassName("jt-page-wide");
        content.addClassName("jt-rota-compare");
        add(new Anchor(PlanningPages.ROTAS, getTranslation("rota.back")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        content.removeAll();
        List<Long> wanted = enter.getLocation().getQueryParameters().getSingleParameter(RUNS).stream()
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .map(id -> PlanningPages.id(Optional.of(id)))
                .distinct()
                .limit(MOST)
                .toList();
        List<RotaRun> runs = service.all().stream()
                .filter(run -> wanted.contains(run.id()) && run.result() != null)
                .toList();
        content.add(runs.isEmpty() ? new Paragraph(getTranslation("rota.compare.none")) : table(runs));
    }

    private NativeTable table(List<RotaRun> runs) {
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableHeaderCell(""));
        for (RotaRun run : runs) {
            head.add(new NativeTableHeaderCell(new Anchor(PlanningPages.rota(run.id()), run.name())));
        }
        table.getHead().add(head);
        rows().forEach((key, of) -> table.getBody().add(row(key, of, runs)));
        return table;
    }

    /** In each row the best is marked, in a word too. */
    private NativeTableRow row(String key, Row of, List<RotaRun> runs) {
        var row = new NativeTableRow();
        var heading = new NativeTableHeaderCell(getTranslation(key));
        heading.getElement().setAttribute("scope", "row");
        row.add(heading);
        List<Long> values = runs.stream()
                .map(run -> of.value.applyAsLong(Objects.requireNonNull(run.result())))
                .toList();
        long best = of.more
                ? values.stream().max(Long::compare).orElseThrow()
                : values.stream().min(Long::compare).orElseThrow();
        boolean differ = values.stream().distinct().count() > 1;
        for (long value : values) {
            String words = value + of.unit;
            var cell =
                    new NativeTableCell(differ && value == best ? getTranslation("rota.compare.best", words) : words);
            if (differ && value == best) {
                cell.addClassName("jt-rota-best");
            }
            row.add(cell);
        }
        return row;
    }

    private record Row(ToLongFunction<RotaResult> value, boolean more, String unit) {}

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("rota.placed", new Row(result -> result.figures().placed(), true, ""));
        rows.put("rota.leftOut", new Row(result -> result.figures().leftOut(), false, ""));
        rows.put(
                "rota.hours",
                new Row(result -> Math.round((double) result.figures().minutes() / MINUTES), false, ""));
        rows.put("rota.trips", new Row(result -> result.figures().trips(), false, ""));
        rows.put("rota.loads.most", new Row(result -> result.figures().most(), false, ""));
        rows.put("rota.loads.least", new Row(result -> result.figures().least(), true, ""));
        rows.put(
                "rota.dialect",
                new Row(result -> result.figures().share(result.figures().dialect()), true, "%"));
        rows.put(
                "rota.freeTime",
                new Row(result -> result.figures().share(result.figures().freeTime()), true, "%"));
        rows.put("rota.tooClose", new Row(result -> result.figures().tooClose(), false, ""));
        rows.put("rota.outOfOrder", new Row(result -> result.figures().outOfOrder(), false, ""));
        rows.put("rota.cost", new Row(result -> result.cost().ofPlaced(), false, ""));
        return rows;
    }
}
