package org.jiangtai.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.audit.AuditService;
import org.jiangtai.audit.Line;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.PeopleExport;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** The record of who did what, for the auditor: searched, looked into, checked. Nothing can be changed here. */
@Route("record")
@Menu(title = "audit.menu", order = 80, icon = "vaadin:records")
@StyleSheet("context://audit/record.css")
@Opens(value = AuditService.class, method = "find")
class RecordView extends Page {

    private static final int AT_ONCE = 200;
    private static final int MOST_IN_A_FILE = 100_000;

    private final transient AuditService audit;
    private final transient RecordWords words;
    private final transient Moments moments;
    private final RecordFilters filters;
    private final Grid<Line> grid = new Grid<>();
    private final Span count = new Span();
    private final Button older = new Button();
    private transient List<Line> shown = new ArrayList<>();

    RecordView(AuditService audit, RecordWords words, Moments moments, ZoneId zone, Clock clock) {
        super("audit.menu");
        this.audit = audit;
        this.words = words;
        this.moments = moments;
        addHelp("audit.help");
        addActions(
                PeopleExport.of(
                        getTranslation("audit.menu"), RecordFile.columns(this, words, moments), this::all, "AuditLine"),
                new Button(
                        getTranslation("audit.check"),
                        VaadinIcon.SHIELD.create(),
                        click -> new ChainDialog(audit).open()));
        filters = new RecordFilters(audit, words, zone, LocalDate.ofInstant(clock.instant(), zone), this::load);
        count.addClassName("jt-list-count");
        count.getElement().setAttribute("aria-live", "polite");
        older.setText(getTranslation("audit.older"));
        older.addClickListener(click -> more());
        columns();
        var list = new Div(filters, count, grid, older);
        list.addClassNames("jt-list", "jt-record");
        add(list);
        load();
    }

    private void columns() {
        column("audit.at", line -> moments.second(line.at()));
        column("audit.actor", line -> words.actor(line.actor()));
        column("audit.action", words::action).setFlexGrow(2);
        column("audit.target", line -> words.target(line.target()));
        grid.addColumn(new ComponentRenderer<>(line -> new StatusBadge(
                        line.outcome(),
                        switch (line.outcome()) {
                            case DONE -> Tone.CALM;
                            case DECLINED -> Tone.ATTENTION;
                            case REFUSED, FAILED -> Tone.BAD;
                        })))
                .setHeader(getTranslation("audit.outcome"))
                .setAutoWidth(true);
        column("audit.origin", Line::origin).setFlexGrow(2).setAutoWidth(false).setWidth("10rem");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.addItemClickListener(click -> open(click.getItem()));
    }

    private Grid.Column<Line> column(String key, com.vaadin.flow.function.SerializableFunction<Line, String> value) {
        return grid.addColumn(value::apply)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setResizable(true);
    }

    private void load() {
        shown = new ArrayList<>(audit.find(filters.query(), null, AT_ONCE));
        show(audit.count(filters.query()));
    }

    private void more() {
        shown.addAll(audit.find(filters.query(), shown.getLast().id(), AT_ONCE));
        show(audit.count(filters.query()));
    }

    /** What the filters let through, the newest first, as much as a sheet can well hold. */
    private List<Line> all() {
        List<Line> found = new ArrayList<>();
        List<Line> part = audit.find(filters.query(), null, AuditService.MOST_AT_ONCE);
        while (!part.isEmpty() && found.size() < MOST_IN_A_FILE) {
            found.addAll(part);
            part = audit.find(filters.query(), part.getLast().id(), AuditService.MOST_AT_ONCE);
        }
        return found;
    }

    private void show(long all) {
        grid.setItems(shown);
        count.setText(getTranslation("audit.count", shown.size(), all));
        older.setVisible(shown.size() < all && !shown.isEmpty());
    }

    private void open(Line line) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.action(line));
        dialog.add(new LineCard(line, words, moments));
        dialog.getFooter().add(new Button(getTranslation("action.close"), click -> dialog.close()));
        dialog.setDraggable(true);
        dialog.setResizable(true);
        dialog.addClassName("jt-record-dialog");
        dialog.open();
    }
}
