package org.jiangtai.order.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.order.FigureQuery;
import org.jiangtai.order.Figures;
import org.jiangtai.order.FiguresService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;

/** What people ask of the orders: how many, how fast, how good, and which villages have had none. */
@Route("orders/figures")
@Opens(value = FiguresService.class, method = "read")
@StyleSheet("context://order/order.css")
class FiguresView extends Page {

    private static final int PERCENT = 100;

    private final transient FiguresService service;
    private final transient Feedback feedback;
    private final DatePicker from = DatePickers.labelled("order.figures.from");
    private final DatePicker to = DatePickers.labelled("order.figures.to");
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final Select<Theme> theme = new Select<>();
    private final Div content = new Div();
    private transient Figures figures;

    FiguresView(
            FiguresService service,
            UnitService units,
            MenuService menu,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        super("order.figures");
        this.service = service;
        this.feedback = feedback;
        addHelp("order.figures.help");
        LocalDate today = moments.date(clock.instant());
        from.setValue(today.withDayOfYear(1));
        to.setValue(today);
        unit.setLabel(getTranslation("order.field.unit"));
        unit.setItems(units.all());
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        String every = getTranslation("order.filter.theme");
        theme.setLabel(getTranslation("order.field.theme"));
        theme.setItems(menu.themes());
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(every);
        theme.setItemLabelGenerator(one -> one == null ? every : one.name(getLocale()));
        for (var field : List.of(from, to)) {
            field.addValueChangeListener(change -> show());
        }
        unit.addValueChangeListener(change -> show());
        theme.addValueChangeListener(change -> show());
        var choices = new Div(from, to, unit, theme);
        choices.addClassNames("jt-row", "jt-inline-form", "jt-card");
        content.addClassName("jt-stack");
        add(choices, content);
        figures = read();
        draw();
    }

    private Figures read() {
        return service.read(new FigureQuery(
                from.getValue(),
                to.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                theme.getValue() == null ? null : theme.getValue().id()));
    }

    private void show() {
        var errors = new FieldErrors(feedback).bind("to", to);
        errors.clear();
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        try {
            figures = read();
            draw();
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }

    private void draw() {
        content.removeAll();
        if (figures.total().orders() == 0) {
            content.add(new Paragraph(getTranslation("order.figures.empty")));
        }
        content.add(numbers(), stars(), rows("order.figures.byTheme", figures.byTheme()), coverage());
        content.add(rows("order.figures.byUnit", figures.byUnit()));
    }

    private Div numbers() {
        Figures.Row total = figures.total();
        var board = new Div(
                number(Integer.toString(total.orders()), "order.figures.orders"),
                number(percent(total.dispatched(), total.orders()), "order.figures.dispatched"),
                number(hours(), "order.figures.hours"),
                number(percent(total.delivered(), total.orders()), "order.figures.delivered"),
                number(mean(total), "order.figures.stars"),
                number(percent(figures.covered(), figures.villages()), "order.figures.covered"));
        board.addClassName("jt-order-numbers");
        return board;
    }

    private Div number(String value, String key) {
        var number = new Span(value);
        number.addClassName("jt-number");
        var label = new Span(getTranslation(key));
        label.addClassName("jt-number-label");
        var card = new Div(number, label);
        card.addClassName("jt-card");
        return card;
    }

    private Div stars() {
        var card = card("order.figures.satisfaction");
        int all = figures.total().evaluated();
        for (int stars = figures.stars().size(); stars > 0; stars--) {
            int count = figures.stars().get(stars - 1);
            card.add(bar(Stars.words(stars), count, all, Integer.toString(count)));
        }
        card.add(new Paragraph(getTranslation("order.figures.notEvaluated", figures.notEvaluated())));
        return card;
    }

    private Div coverage() {
        var card = card("order.figures.coverage");
        card.add(bar(
                getTranslation("order.figures.villages"),
                figures.covered(),
                figures.villages(),
                figures.covered() + " / " + figures.villages()));
        if (!figures.uncovered().isEmpty()) {
            card.add(new Paragraph(getTranslation(
                    "order.figures.uncovered", String.join(getTranslation("list.separator"), figures.uncovered()))));
        }
        return card;
    }

    private Div rows(String headingKey, List<Figures.Row> rows) {
        var card = card(headingKey);
        int most = rows.stream().mapToInt(Figures.Row::orders).max().orElse(0);
        for (Figures.Row row : rows) {
            card.add(bar(
                    name(row),
                    row.orders(),
                    most,
                    getTranslation(
                            "order.figures.row",
                            row.orders(),
                            percent(row.dispatched(), row.orders()),
                            percent(row.delivered(), row.orders()),
                            mean(row))));
        }
        card.add(ExportLink.of(getTranslation(headingKey), this::columns, () -> rows));
        return card;
    }

    private List<XlsxTable.Column<Figures.Row>> columns() {
        List<XlsxTable.Column<Figures.Row>> columns = new ArrayList<>();
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.name"), this::name));
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.orders"), Figures.Row::orders));
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.dispatchedCount"), Figures.Row::dispatched));
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.deliveredCount"), Figures.Row::delivered));
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.evaluatedCount"), Figures.Row::evaluated));
        columns.add(new XlsxTable.Column<>(getTranslation("order.figures.stars"), Figures.Row::stars));
        return columns;
    }

    /** A line with a bar; its length is told in the words beside it too. */
    private static Div bar(String name, int part, int of, String words) {
        var label = new Span(name);
        var fill = new Div();
        fill.addClassName("jt-order-bar-" + Math.round(Figures.Row.percent(part, of) * 20.0 / PERCENT) * 5);
        var track = new Div(fill);
        track.addClassName("jt-order-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(label, track, new Span(words));
        line.addClassName("jt-order-bar");
        return line;
    }

    private Div card(String headingKey) {
        var card = new Div(new H2(getTranslation(headingKey)));
        card.addClassName("jt-card");
        return card;
    }

    private String name(Figures.Row row) {
        return row.name().isEmpty() ? getTranslation("order.figures.noTheme") : row.name();
    }

    private String hours() {
        return figures.medianHours() == null
                ? getTranslation("order.figures.none")
                : getTranslation("order.figures.hours.value", figures.medianHours());
    }

    private String mean(Figures.Row row) {
        return row.stars() == null
                ? getTranslation("order.figures.none")
                : getTranslation("order.figures.stars.value", row.stars());
    }

    private static String percent(int part, int of) {
        return Figures.Row.percent(part, of) + "%";
    }
}
