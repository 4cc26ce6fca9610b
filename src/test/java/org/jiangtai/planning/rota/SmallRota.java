package org.jiangtai.planning.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Publication;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.speaker.Availability;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.jiangtai.speaker.WeeklyPart;

/** What a season is read from, small enough to be written down: one village with two halls. */
abstract class SmallRota {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A Monday; the month began on the Wednesday before. */
    static final LocalDate MONDAY = LocalDate.of(2031, 1, 6);

    static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    static final RotaHours HOURS = new RotaHours(
            new RotaHours.Part(LocalTime.of(9, 0), LocalTime.of(11, 0)),
            new RotaHours.Part(LocalTime.of(14, 30), LocalTime.of(16, 30)),
            new RotaHours.Part(LocalTime.of(19, 0), LocalTime.of(21, 0)));

    final List<SeasonEvent> events = new ArrayList<>();
    final List<OrderToPlan> orders = new ArrayList<>();
    final List<OrderToPlan> dispatched = new ArrayList<>();
    final List<LecturerTerms> lecturers = new ArrayList<>();
    final List<Venue> halls = new ArrayList<>(List.of(hall(11, 1, 100, 8, 21), hall(12, 1, 60, 8, 17)));
    LocalDate today = FIRST.minusDays(1);
    LocalDate firstDay;
    Set<LocalDate> holidays = Set.of();
    RotaChange change = RotaChange.NONE;
    int lectures = 1;
    int minutes = 90;

    RotaModel model() {
        return new RotaModel(facts(), RotaDemand.of(facts()));
    }

    RotaFacts facts() {
        var setup = new RotaSetup(
                "试排",
                MONDAY,
                2,
                List.of(1L),
                List.of(new RotaTheme(1, lectures, List.of())),
                50,
                true,
                true,
                180,
                RotaWeights.USUAL,
                1,
                1,
                1);
        return new RotaFacts(
                setup,
                HOURS,
                Set.of(),
                holidays,
                Set.of(2031),
                today,
                firstDay == null ? today.plusDays(1) : firstDay,
                Map.of(1L, unit(1), 2L, unit(2)),
                halls.stream().collect(Collectors.groupingBy(Venue::unitId)),
                events,
                lecturers,
                List.of(new Theme(1, "经济", "Economy", 1), new Theme(2, "民生", "", 2)),
                Map.of(21L, topic(minutes)),
                orders,
                dispatched,
                (from, to) -> from == to ? 10 : 30,
                change,
                ZONE);
    }

    static Unit unit(long id) {
        return new Unit(id, null, UnitKind.VILLAGE, "U" + id, "村" + id, "村" + id, "/" + id + "/");
    }

    static Topic topic() {
        return topic(90);
    }

    static Topic topic(int minutes) {
        return new Topic(
                21, "T1", "课题", 1, "", minutes, "", 1, 200, "", true, Set.of(SpokenLanguage.values()), 1, null);
    }

    static OrderToPlan order(
            long id, Long venueId, int people, int minutes, Set<Long> unwilling, PreferredTime... times) {
        return new OrderToPlan(
                id,
                "D" + id,
                1,
                21,
                venueId,
                SpokenLanguage.MANDARIN,
                people,
                minutes,
                List.of(times),
                unwilling,
                OrderState.APPROVED,
                null,
                null);
    }

    static Venue hall(long id, long unit, int seats, int opens, int closes) {
        return new Venue(
                id,
                unit,
                "村" + unit,
                "讲堂" + id,
                "",
                seats,
                LocalTime.of(opens, 0),
                LocalTime.of(closes, 0),
                "",
                "",
                "");
    }

    static LecturerTerms lecturer(long id, Set<WeeklyPart> never, List<DaysOff> off, Integer mostPerWeek) {
        return new LecturerTerms(
                id,
                "张三",
                1,
                LecturerState.ENGAGED,
                Set.of(1L),
                Set.of(),
                Set.of(SpokenLanguage.MANDARIN),
                new Availability(never, off),
                mostPerWeek,
                null);
    }

    static SeasonEvent event(long id, long unit, Long lecturer, LocalDate day, int from, int to) {
        return new SeasonEvent(
                id,
                0,
                EventKind.SEMINAR,
                "会议",
                null,
                null,
                lecturer,
                "",
                unit,
                "",
                11,
                "",
                instant(day, from),
                instant(day, to),
                EventStage.DRAFT,
                EventState.DRAFT,
                Publication.NONE,
                10,
                0);
    }

    static Instant instant(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    static int half(LocalDate day, int part) {
        return (int) ChronoUnit.DAYS.between(FIRST, day) * 3 + part;
    }

    static List<Integer> open(RotaModel model, LocalDate day) {
        return model.problem().places().getFirst().open().stream()
                .filter(halfDay -> halfDay / 3 == half(day, 0) / 3)
                .mapToObj(halfDay -> halfDay % 3)
                .toList();
    }
}
