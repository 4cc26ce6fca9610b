package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts orders; a person who is limited to units gets theirs. */
@Service
@Transactional
public class FiguresService {

    private static final Set<UnitKind> VILLAGES = Set.of(UnitKind.VILLAGE, UnitKind.COMMUNITY);

    private final OrderRepository orders;
    private final OrderAccess access;
    private final UnitService units;
    private final MenuService menu;
    private final ZoneId zone;

    FiguresService(OrderRepository orders, OrderAccess access, UnitService units, MenuService menu, ZoneId zone) {
        this.orders = orders;
        this.access = access;
        this.units = units;
        this.menu = menu;
        this.zone = zone;
    }

    /**
     * The figures of a span.
     *
     * @throws InvalidInput for the field {@code to} if it ends before it begins
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Figures read(FigureQuery query) {
        if (query.to().isBefore(query.from())) {
            throw new InvalidInput("to", "invalid.order.figures");
        }
        Reach reach = access.eyes().reads();
        List<Unit> all = units.all();
        Unit root = query.unitId() == null ? null : units.find(query.unitId()).orElse(null);
        Map<Long, Unit> asked = all.stream()
                .filter(unit -> reach.covers(unit.id()) && (root == null || unit.isWithin(root)))
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        List<OrderEntity> found =
                orders
                        .findSubmittedBetween(
                                start(query.from()), start(query.to().plusDays(1)))
                        .stream()
                        .filter(order -> asked.containsKey(order.unitId))
                        .filter(order ->
                                query.themeId() == null || query.themeId().equals(order.themeId))
                        .toList();
        Set<Long> served = found.stream()
                .filter(order -> order.deliveredAt != null)
                .map(order -> order.unitId)
                .collect(Collectors.toSet());
        List<Unit> villages = asked.values().stream()
                .filter(unit -> VILLAGES.contains(unit.kind()) && unit.isThereAfter(query.from()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        List<String> uncovered = villages.stream()
                .filter(unit -> !served.contains(unit.id()))
                .map(Unit::shortName)
                .toList();
        return new Figures(
                row("", found),
                medianHours(found),
                IntStream.rangeClosed(1, Evaluation.MOST_STARS)
                        .mapToObj(stars -> count(found, order -> Objects.equals(order.stars, stars)))
                        .toList(),
                count(found, order -> order.notEvaluated),
                villages.size() - uncovered.size(),
                villages.size(),
                uncovered,
                byUnit(found, asked),
                byTheme(found));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<Figures.Row> byUnit(List<OrderEntity> found, Map<Long, Unit> names) {
        return found.stream().collect(Collectors.groupingBy(order -> order.unitId)).entrySet().stream()
                .map(group ->
                        row(Objects.requireNonNull(names.get(group.getKey())).shortName(), group.getValue()))
                .sorted(Comparator.comparing(Figures.Row::orders).reversed().thenComparing(Figures.Row::name))
                .toList();
    }

    private List<Figures.Row> byTheme(List<OrderEntity> found) {
        List<Figures.Row> rows = new ArrayList<>();
        for (Theme theme : menu.themes()) {
            add(theme.name(LocaleContextHolder.getLocale()), theme.id(), found, rows);
        }
        add("", null, found, rows);
        return rows;
    }

    private static void add(String name, @Nullable Long themeId, List<OrderEntity> found, List<Figures.Row> rows) {
        List<OrderEntity> ofTheme = found.stream()
                .filter(order -> Objects.equals(order.themeId, themeId))
                .toList();
        if (!ofTheme.isEmpty()) {
            rows.add(row(name, ofTheme));
        }
    }

    private static Figures.Row row(String name, Collection<OrderEntity> orders) {
        var stars = orders.stream()
                .filter(order -> order.stars != null)
                .mapToInt(order -> Objects.requireNonNull(order.stars))
                .summaryStatistics();
        return new Figures.Row(
                name,
                orders.size(),
                count(orders, order -> order.dispatchedAt != null),
                count(orders, order -> order.deliveredAt != null),
                (int) stars.getCount(),
                stars.getCount() == 0 ? null : stars.getAverage());
    }

    private static int count(Collection<OrderEntity> orders, Predicate<OrderEntity> which) {
        return (int) orders.stream().filter(which).count();
    }

    /** The middle one; the mean of the two in the middle of an even number. */
    static @Nullable Double medianHours(Collection<OrderEntity> orders) {
        List<Double> hours = orders.stream()
                .filter(order -> order.submittedAt != null && order.acceptedAt != null)
                .map(order ->
                        Duration.between(order.submittedAt, order.acceptedAt).toMinutes() / 60.0)
                .sorted()
                .toList();
        int middle = hours.size() / 2;
        if (hours.isEmpty()) {
            return null;
        }
        return hours.size() % 2 == 1 ? hours.get(middle) : (hours.get(middle - 1) + hours.get(middle)) / 2;
    }
}
