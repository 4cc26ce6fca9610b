package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaProblem;

/** Looks over a season before it is searched: what is missing, and what is more than can be. */
final class RotaChecks {

    private final RotaModel model;
    private final RotaFacts facts;
    private final RotaProblem problem;
    private final List<RotaLack> lacks = new ArrayList<>();

    private RotaChecks(RotaModel model) {
        this.model = model;
        this.facts = model.facts();
        this.problem = model.problem();
    }

    static List<RotaLack> of(RotaModel model) {
        return new RotaChecks(model).lacks();
    }

    private List<RotaLack> lacks() {
        if (model.rows().isEmpty()) {
            return List.of(RotaLack.stop("rota.lack.nothing"));
        }
        if (facts.setup().span().lastDay().compareTo(facts.today()) <= 0) {
            return List.of(RotaLack.stop("rota.lack.past"));
        }
        if (problem.lecturers().isEmpty()) {
            return List.of(RotaLack.stop("rota.lack.lecturers"));
        }
        themes();
        add("rota.lack.long", tooLong());
        places();
        orders();
        approval();
        lecturers();
        List<String> years = facts.setup()
                .firstCounted()
                .datesUntil(facts.setup().lastCounted().plusDays(1))
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> !facts.announcedYears().contains(year))
                .map(String::valueOf)
                .toList();
        add("rota.lack.holidays", years);
        return List.copyOf(lacks);
    }

    private void themes() {
        List<Theme> untold = new ArrayList<>();
        List<Theme> unknown = new ArrayList<>();
        int all = model.rows().size();
        int possible = possible(lecturer -> true);
        for (Theme theme : facts.themes()) {
            List<RotaRow> rows = model.rows().stream()
                    .filter(row -> row.themeId() == theme.id())
                    .toList();
            List<RotaContent> contents =
                    rows.stream().map(model::content).distinct().toList();
            int most = possible(lecturer -> contents.stream()
                    .anyMatch(content -> content.canGive(facts.lecturers().get(lecturer))));
            if (contents.stream().anyMatch(content -> content.topics().isEmpty())) {
                untold.add(theme);
            } else if (!rows.isEmpty() && most == 0) {
                unknown.add(theme);
            } else if (rows.size() > most && all <= possible) {
                lacks.add(RotaLack.tooMany("rota.lack.theme", List.of(theme), rows.size(), most));
            }
        }
        addThemes("rota.lack.topics", untold);
        addThemes("rota.lack.speakers", unknown);
        if (all > possible) {
            lacks.add(RotaLack.tooMany("rota.lack.load", List.of(), all, possible));
        }
    }

    /** Topics that no half-day is long enough for. */
    private List<String> tooLong() {
        return model.rows().stream()
                .map(model::content)
                .distinct()
                .flatMap(content -> content.topics().stream())
                .filter(topic -> topic.minutes() > facts.hours().longest())
                .map(Topic::title)
                .distinct()
                .toList();
    }

    /** How many lectures lecturers can give within their days and limits. */
    private int possible(IntPredicate who) {
        return IntStream.range(0, problem.lecturers().size())
                .filter(who)
                .map(number -> possible(problem.lecturers().get(number)))
                .sum();
    }

    private int possible(RotaLecturer lecturer) {
        Map<Integer, Integer> weeks = new HashMap<>();
        Map<Integer, Integer> months = new HashMap<>();
        RotaCalendar calendar = problem.calendar();
        lecturer.free().stream().map(RotaCalendar::day).forEach(day -> {
            weeks.merge(calendar.week(day), 1, Integer::sum);
            months.merge(calendar.month(day), 1, Integer::sum);
        });
        return Math.min(within(weeks, lecturer.mostPerWeek()), within(months, lecturer.mostPerMonth()));
    }

    private static int within(Map<Integer, Integer> days, int most) {
        return days.values().stream().mapToInt(free -> Math.min(free, most)).sum();
    }

    private void places() {
        List<String> without = new ArrayList<>();
        List<String> small = new ArrayList<>();
        List<String> shut = new ArrayList<>();
        List<String> far = new ArrayList<>();
        List<String> few = new ArrayList<>();
        Map<Long, Long> wanted = model.rows().stream()
                .filter(row -> model.wish(row) == null)
                .collect(Collectors.groupingBy(RotaRow::unitId, Collectors.counting()));
        for (int place = 0; place < model.ground().toured(); place++) {
            long unit = model.ground().unitOf(place);
            long lectures = wanted.getOrDefault(unit, 0L);
            if (lectures == 0) {
                continue;
            }
            BitSet open = problem.places().get(place).open();
            if (facts.halls().getOrDefault(unit, List.of()).isEmpty()) {
                without.add(name(unit));
            } else if (model.ground().halls(unit).isEmpty()) {
                small.add(name(unit));
            } else if (open.isEmpty()) {
                shut.add(name(unit));
            } else if (isTooFar(place)) {
                far.add(name(unit));
            } else if (open.stream().map(RotaCalendar::day).distinct().count() < lectures) {
                few.add(name(unit));
            }
        }
        add("rota.lack.halls", without);
        if (!small.isEmpty()) {
            lacks.add(RotaLack.beyond(
                    "rota.lack.small", small, small.size(), facts.setup().people()));
        }
        add("rota.lack.shut", shut);
        if (!far.isEmpty()) {
            lacks.add(RotaLack.beyond(
                    "rota.lack.far", far, far.size(), facts.setup().homeLimit()));
        }
        add("rota.lack.days", few);
    }

    /** The season may begin before what is planned today could be approved. */
    private void approval() {
        boolean tooSoon = facts.today().plusDays(1).datesUntil(facts.firstDay()).anyMatch(facts::isPlannable);
        if (tooSoon) {
            lacks.add(RotaLack.before("rota.lack.approval", facts.firstDay()));
        }
    }

    /** An order that names its hall, its people and its minutes may ask for what cannot be. */
    private void orders() {
        List<String> impossible = new ArrayList<>();
        for (RotaRow row : model.rows()) {
            RotaWish wish = model.wish(row);
            if (wish != null && model.ground().open(wish).isEmpty()) {
                impossible.add(wish.order().number());
            }
        }
        add("rota.lack.orders", impossible);
    }

    private boolean isTooFar(int place) {
        return IntStream.range(0, problem.lecturers().size())
                .noneMatch(lecturer -> problem.travel().fromHome(lecturer, place) <= problem.homeLimit());
    }

    private void lecturers() {
        List<String> away = new ArrayList<>();
        for (int number = 0; number < problem.lecturers().size(); number++) {
            if (problem.lecturers().get(number).free().isEmpty()) {
                away.add(facts.lecturers().get(number).name());
            }
        }
        add("rota.lack.away", away);
    }

    private void addThemes(String messageKey, List<Theme> themes) {
        if (!themes.isEmpty()) {
            lacks.add(RotaLack.ofThemes(messageKey, themes));
        }
    }

    private void add(String messageKey, List<String> names) {
        if (!names.isEmpty()) {
            lacks.add(RotaLack.of(messageKey, names));
        }
    }

    private String name(long unitId) {
        Unit unit = facts.units().get(unitId);
        return unit == null ? "" : unit.shortName();
    }
}
