package org.jiangtai.planning.rota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.event.SeasonService;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.OrdersToPlan;
import org.jiangtai.place.TravelTimes;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what lies around a season, by a number of statements that does not depend on how large it is. */
@Component
class RotaFactReader {

    private final SettingService settings;
    private final WorkingDays workingDays;
    private final UnitService units;
    private final VenueService venues;
    private final SeasonService season;
    private final LecturerService lecturers;
    private final MenuService menu;
    private final OrdersToPlan orders;
    private final TravelTimes travel;
    private final ApprovalService approvals;
    private final Clock clock;
    private final ZoneId zone;

    RotaFactReader(
            SettingService settings,
            WorkingDays workingDays,
            UnitService units,
            VenueService venues,
            SeasonService season,
            LecturerService lecturers,
            MenuService menu,
            OrdersToPlan orders,
            TravelTimes travel,
            ApprovalService approvals,
            Clock clock,
            ZoneId zone) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.units = units;
        this.venues = venues;
        this.season = season;
        this.lecturers = lecturers;
        this.menu = menu;
        this.orders = orders;
        this.travel = travel;
        this.approvals = approvals;
        this.clock = clock;
        this.zone = zone;
    }

    /** What lies around a run, with what came up since it was applied. */
    @Transactional(readOnly = true)
    public RotaFacts read(RotaRun run, Collection<RotaRow> rows) {
        RotaFacts around = read(run.setup(), rows);
        return run.change() == null ? around : around.with(run.change());
    }

    /** The orders that wait for a lecturer and can be planned with a season, each with its theme; the oldest first. */
    @Transactional(readOnly = true)
    public Map<OrderToPlan, Long> waiting(RotaSetup setup) {
        Set<Long> known = units.existing().stream().map(Unit::id).collect(Collectors.toSet());
        Map<Long, Long> themes = menu.topics().stream().collect(Collectors.toMap(Topic::id, Topic::themeId));
        Map<OrderToPlan, Long> waiting = new LinkedHashMap<>();
        orders.waiting(List.of()).stream()
                .filter(order -> asksForA(setup.span(), order))
                .filter(order -> known.contains(order.unitId()) && themes.containsKey(order.topicId()))
                .forEach(order -> waiting.put(order, themes.get(order.topicId())));
        return waiting;
    }

    /** An order for next week does not wait for next season. */
    private static boolean asksForA(SeasonSpan span, OrderToPlan order) {
        return order.times().isEmpty() || order.times().stream().anyMatch(time -> span.includes(time.day()));
    }

    /** @param rows the sessions of the run that there are already; what they became is nothing that hinders them */
    @Transactional(readOnly = true)
    public RotaFacts read(RotaSetup setup, Collection<RotaRow> rows) {
        Map<Long, Unit> known = units.existing().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<Long, List<Venue>> halls = venues.all().stream().collect(Collectors.groupingBy(Venue::unitId));
        Map<Long, Topic> topics = menu.topics().stream().collect(Collectors.toMap(Topic::id, Function.identity()));
        Set<Long> ordered =
                rows.stream().map(RotaRow::orderId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<OrderToPlan> wanted = orders.waiting(ordered).stream()
                .filter(order -> ordered.contains(order.id())
                        || setup.withOrders() && rows.isEmpty() && asksForA(setup.span(), order))
                .filter(order -> known.containsKey(order.unitId()) && topics.containsKey(order.topicId()))
                .toList();
        Set<Long> standing = rows.stream()
                .filter(row -> row.at() != null)
                .map(RotaRow::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<OrderToPlan> dispatched = orders.dispatched().stream()
                .filter(order -> !standing.contains(order.id()))
                .filter(order -> order.asked() != null || asksForA(setup.span(), order))
                .filter(order -> known.containsKey(order.unitId()) && topics.containsKey(order.topicId()))
                .toList();
        Set<Long> own =
                rows.stream().map(RotaRow::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        wanted.stream().map(OrderToPlan::eventId).filter(Objects::nonNull).forEach(own::add);
        List<SeasonEvent> events = events(setup, own);
        List<LecturerTerms> engaged = lecturers(setup, rows);
        Set<Long> visited = new HashSet<>(setup.unitIds());
        rows.forEach(row -> visited.add(row.unitId()));
        wanted.forEach(order -> visited.add(order.unitId()));
        dispatched.forEach(order -> visited.add(order.unitId()));
        events.forEach(event -> visited.add(event.unitId()));
        engaged.forEach(lecturer -> visited.add(lecturer.unitId()));
        TravelTimes.Matrix ways = travel.among(visited);
        Set<LocalDate> worked = Set.copyOf(workingDays.workedBetween(setup.firstCounted(), setup.lastCounted()));
        return new RotaFacts(
                setup,
                RotaHours.of(settings.read(RotaSettings.GROUP)),
                setup.firstCounted()
                        .datesUntil(setup.lastCounted().plusDays(1))
                        .filter(day -> !worked.contains(day))
                        .collect(Collectors.toUnmodifiableSet()),
                workingDays.holidaysBetween(setup.firstCounted(), setup.lastCounted()),
                workingDays.announcedYears(),
                LocalDate.ofInstant(clock.instant(), zone),
                approvals.firstDay(EventKind.LECTURE),
                known,
                halls,
                events,
                engaged,
                menu.themes(),
                topics,
                wanted,
                dispatched,
                ways::minutes,
                RotaChange.NONE,
                zone);
    }

    /** All that is on in the months that a season touches. */
    @Transactional(readOnly = true)
    public List<SeasonEvent> events(RotaSetup setup) {
        return events(setup, Set.of());
    }

    private List<SeasonEvent> events(RotaSetup setup, Set<Long> own) {
        return season
                .between(
                        setup.firstCounted().atStartOfDay(zone).toInstant(),
                        setup.lastCounted().plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(event -> event.isOn() && !own.contains(event.id()))
                .toList();
    }

    private List<LecturerTerms> lecturers(RotaSetup setup, Collection<RotaRow> rows) {
        Set<Long> ids = new HashSet<>(lecturers.engaged());
        for (RotaRow row : rows) {
            if (row.at() != null) {
                ids.add(row.at().lecturerId());
            }
            if (row.before() != null) {
                ids.add(row.before().lecturerId());
            }
        }
        return lecturers.terms(ids, setup.firstCounted(), setup.lastCounted()).values().stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }
}
