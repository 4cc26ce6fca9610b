package org.jiangtai.planning.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jiangtai.planning.Coverage;
import org.jiangtai.planning.Covered;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The map of what was covered, in the browser. It is public because Vaadin makes its events from outside. */
@Tag("jt-coverage")
public final class CoverageElement extends SeasonElement {

    /** Somebody chose a place and a theme. */
    @DomEvent("jt-cell")
    public static final class CellChosen extends ComponentEvent<CoverageElement> {
        final long unitId;
        final long themeId;

        public CellChosen(
                CoverageElement source,
                boolean fromClient,
                @EventData("event.detail.unit") String unit,
                @EventData("event.detail.theme") String theme) {
            super(source, fromClient);
            this.unitId = Long.parseLong(unit);
            this.themeId = Long.parseLong(theme);
        }
    }

    CoverageElement() {
        super("coverage");
        text("label", "planning.coverage.label");
        text("places", "planning.places");
        text("sum", "planning.sum");
        text("all", "planning.coverage.all");
        text("done", "planning.coverage.done");
        text("planned", "planning.coverage.planned");
        text("missing", "planning.coverage.missing");
        text("missing-sign", "planning.coverage.missing.sign");
    }

    void onCellChosen(ComponentEventListener<CellChosen> listener) {
        addListener(CellChosen.class, listener);
    }

    /** Draws the map with its rows in this order. */
    void show(Coverage coverage, List<Coverage.Row> rows) {
        ObjectNode json = JacksonUtils.createObjectNode();
        json.set("themes", ThemesJson.of(coverage.themes(), getLocale()));
        json.set("columns", cells(coverage.columns()));
        json.set("all", cell(coverage.all()));
        ArrayNode all = json.putArray("rows");
        for (Coverage.Row row : rows) {
            ArrayNode one = all.addArray()
                    .add(row.place().id())
                    .add(row.place().name())
                    .add(
                            row.place().town().isEmpty()
                                    ? getTranslation(row.place().kind().labelKey())
                                    : row.place().town());
            one.add(cells(row.cells()));
            one.add(cell(row.sum()));
        }
        show(json);
    }

    private static ArrayNode cells(List<Covered> cells) {
        ArrayNode all = JacksonUtils.createArrayNode();
        cells.forEach(cell -> all.add(cell(cell)));
        return all;
    }

    private static ArrayNode cell(Covered cell) {
        return JacksonUtils.createArrayNode()
                .add(cell.done())
                .add(cell.planned())
                .add(cell.missing());
    }
}
