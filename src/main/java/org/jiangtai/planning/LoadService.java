package org.jiangtai.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.place.TravelTimes;
import org.jiangtai.speaker.Availability;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the lectures of a season are spread over the lecturers. */
@Service
@Transactional
public class LoadService {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final SeasonEvents season;
    private final LecturerService lecturers;
    private final TravelTimes travel;

    LoadService(SeasonEvents season, LecturerService lecturers, TravelTimes travel) {
        this.season = season;
        this.lecturers = lecturers;
        this.travel = travel;
    }

    /**
     * The engaged lecturers and whoever speaks in the span, in a number of statements that does not depend on theirs; the
     * busiest first. Months are counted whole, as the limits are, also where the span touches only a part of them.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<LecturerLoad> read(SeasonSpan span) {
        List<LocalDate> months = span.months();
        List<SeasonEvent> events = season
                .between(months.getFirst(), months.getLast().plusMonths(1))
                .stream()
                .filter(event -> event.lecturerId() != null)
                .toList();
        Map<Long, List<SeasonEvent>> byLecturer =
                events.stream().collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.lecturerId())));
        Set<Long> ids = new HashSet<>(lecturers.engaged());
        ids.addAll(byLecturer.keySet());
        TravelTimes.Matrix ways =
                travel.among(events.stream().map(SeasonEvent::unitId).collect(Collectors.toSet()));
        return lecturers.terms(ids, span.monday(), span.lastDay()).values().stream()
                .map(terms -> load(terms, span, byLecturer.getOrDefault(terms.id(), List.of()), ways))
                .sorted(Comparator.comparing(LecturerLoad::total).reversed().thenComparing(LecturerLoad::name))
                .toList();
    }

    private LecturerLoad load(LecturerTerms terms, SeasonSpan span, List<SeasonEvent> events, TravelTimes.Matrix ways) {
        Map<LocalDate, Integer> weeks = new HashMap<>();
        Map<LocalDate, Integer> months = new HashMap<>();
        for (SeasonEvent event : events) {
            LocalDate day = season.dayOf(event);
            months.merge(day.withDayOfMonth(1), 1, Integer::sum);
            weeks.merge(SeasonSpan.from(day, 1).monday(), 1, Integer::sum);
        }
        return new LecturerLoad(
                terms.id(),
                terms.name(),
                span.mondays().stream()
                        .map(monday -> weeks.getOrDefault(monday, 0))
                        .toList(),
                span.months().stream()
                        .map(month -> months.getOrDefault(month, 0))
                        .toList(),
                span.mondays().stream()
                        .map(monday -> daysAway(terms.availability(), monday))
                        .toList(),
                terms.maxPerWeek(),
                terms.maxPerMonth(),
                minutesBetween(events, span, ways));
    }

    private static int daysAway(Availability availability, LocalDate monday) {
        return (int) monday.datesUntil(monday.plusWeeks(1))
                .filter(day -> availability
                                .hindrance(day.atTime(MORNING), day.atTime(LocalTime.NOON))
                                .isPresent()
                        && availability
                                .hindrance(day.atTime(LocalTime.NOON), day.atTime(EVENING))
                                .isPresent())
                .count();
    }

    /** @param events of one lecturer, soonest first */
    private int minutesBetween(List<SeasonEvent> events, SeasonSpan span, TravelTimes.Matrix ways) {
        int minutes = 0;
        for (int i = 1; i < events.size(); i++) {
            SeasonEvent before = events.get(i - 1);
            SeasonEvent after = events.get(i);
            boolean sameDay = season.dayOf(before).equals(season.dayOf(after));
            if (sameDay && before.venueId() != after.venueId() && span.includes(season.dayOf(after))) {
                minutes += ways.minutes(before.unitId(), after.unitId());
            }
        }
        return minutes;
    }
}
