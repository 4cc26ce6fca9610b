package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.Opens;
import org.jiangtai.planning.LecturerLoad;
import org.jiangtai.planning.LoadService;
import org.jiangtai.planning.PlanningBoard;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Legend;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lecturers' load as bars, against what was agreed with them. */
@Route(PlanningPages.LOAD)
@Opens(value = LoadService.class, method = "read")
class LoadView extends Page implements BeforeEnterObserver {

    private final transient LoadService service;
    private final transient Moments moments;
    private final transient Clock clock;
    private final SeasonBar bar;
    private final Select<LoadStep> step = choice("planning.load.step", LoadStep.values());
    private final Select<LoadOrder> order = choice("planning.order", LoadOrder.values());
    private final TextField words = new TextField();
    private final LoadElement element = new LoadElement();
    private final Paragraph nothing = new Paragraph();
    private transient List<LecturerLoad> loads = List.of();

    LoadView(LoadService service, PlanningBoard board, SubPageTabs tabs, Moments moments, Clock clock) {
        super("planning.load");
        this.service = service;
        this.moments = moments;
        this.clock = clock;
        addClassName("jt-page-wide");
        words.setLabel(getTranslation("planning.load.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        bar = new SeasonBar(board.season()).withTail(words, step, order);
        nothing.addClassName("jt-season-nothing");
        nothing.getElement().setAttribute("role", "status");
        add(tabs.drawSeason(PlanningPages.LOAD));
        addHelp("planning.load.help");
        add(
                bar,
                new Legend()
                        .with("▮", "jt-legend-sign", "planning.legend.load")
                        .with("┈", "jt-legend-sign", "planning.legend.limit")
                        .with("!", "jt-load-over-word", "planning.legend.over")
                        .with(
                                getTranslation("planning.load.away.sign").replace("#", "3"),
                                "jt-load-away-word",
                                "planning.legend.away"),
                nothing,
                element);
        bar.onChange(() -> {
            read();
            draw();
        });
        words.addValueChangeListener(change -> draw());
        step.addValueChangeListener(change -> draw());
        order.addValueChangeListener(change -> draw());
        element.onOpened(open -> UI.getCurrent()
                .navigate(
                        "events",
                        QueryParameters.simple(Map.of("who", "lecturer", "lecturer", Long.toString(open.lecturerId)))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        QueryParameters query = enter.getLocation().getQueryParameters();
        bar.read(query);
        remembered(query, "step", LoadStep.values(), step);
        remembered(query, "order", LoadOrder.values(), order);
        query.getSingleParameter("q").ifPresent(words::setValue);
        read();
        draw();
    }

    private void read() {
        loads = service.read(bar.span());
    }

    private void draw() {
        Map<String, String> choices = new LinkedHashMap<>(bar.choices());
        choices.put("q", words.getValue());
        choices.put(
                "step", step.getValue() == LoadStep.WEEK ? "" : step.getValue().name());
        choices.put(
                "order",
                order.getValue() == LoadOrder.MOST ? "" : order.getValue().name());
        element.remember(choices);
        List<LecturerLoad> rows = order.getValue().sort(loads).stream()
                .filter(load -> load.name().contains(words.getValue().strip()))
                .toList();
        nothing.setVisible(rows.isEmpty());
        nothing.setText(getTranslation(loads.isEmpty() ? "planning.load.empty" : "planning.load.notFound"));
        element.show(json(rows));
    }

    private ObjectNode json(List<LecturerLoad> rows) {
        boolean weekly = step.getValue() == LoadStep.WEEK;
        SeasonSpan span = bar.span();
        LocalDate today = moments.date(clock.instant());
        ObjectNode json = JacksonUtils.createObjectNode();
        ArrayNode columns = json.putArray("columns");
        if (weekly) {
            span.mondays().forEach(monday -> columns.add(moments.shortDay(monday, getLocale())));
            json.put("current", span.includes(today) ? span.weekOf(today) : -1);
        } else {
            DateTimeFormatter name =
                    DateTimeFormatter.ofLocalizedPattern("yMMM").localizedBy(getLocale());
            span.months().forEach(month -> columns.add(name.format(month)));
            json.put("current", span.months().indexOf(today.withDayOfMonth(1)));
        }
        ArrayNode all = json.putArray("rows");
        for (LecturerLoad load : rows) {
            ArrayNode row = all.addArray().add(load.id()).add(load.name());
            row.add(numbers(weekly ? load.weeks() : load.months()));
            row.add(numbers(weekly ? load.daysAway() : List.of()));
            Integer limit = weekly ? load.maxPerWeek() : load.maxPerMonth();
            row.add(limit == null ? 0 : limit);
            row.add(load.total()).add(load.minutesBetween()).add(load.isOverLimit());
        }
        return json;
    }

    private static ArrayNode numbers(List<Integer> numbers) {
        ArrayNode all = JacksonUtils.createArrayNode();
        numbers.forEach(all::add);
        return all;
    }

    private static <E extends Enum<E> & Labelled> Select<E> choice(String labelKey, E[] values) {
        var select = new Select<E>();
        select.setLabel(select.getTranslation(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(row -> select.getTranslation(row.labelKey()));
        select.setValue(values[0]);
        return select;
    }

    private static <E extends Enum<E>> void remembered(QueryParameters query, String name, E[] values, Select<E> into) {
        String written = query.getSingleParameter(name).orElse("");
        Arrays.stream(values)
                .filter(row -> row.name().equals(written))
                .findFirst()
                .ifPresent(into::setValue);
    }
}
