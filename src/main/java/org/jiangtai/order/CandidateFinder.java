package org.jiangtai.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Clash;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.LecturersEvent;
import org.jiangtai.event.OrderedEvents;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.SlotFit.Journey;
import org.jiangtai.place.TravelTimes;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at lecturers for an order, whether each could come at each hour that is wished. However many lecturers there
 * are, it asks the database the same number of times.
 */
@Component
class CandidateFinder {

    private final LecturerService lecturers;
    private final OrderEvents events;
    private final OrderedEvents planned;
    private final VenueService venues;
    private final MenuService menu;
    private final TravelTimes travel;
    private final OrderStepRepository steps;
    private final ZoneId zone;

    CandidateFinder(
            LecturerService lecturers,
            OrderEvents events,
            OrderedEvents planned,
            VenueService venues,
            MenuService menu,
            TravelTimes travel,
            OrderStepRepository steps,
            ZoneId zone) {
        this.lecturers = lecturers;
        this.events = events;
        this.planned = planned;
        this.venues = venues;
        this.menu = menu;
        this.travel = travel;
        this.steps = steps;
        this.zone = zone;
    }

    /** All engaged lecturers, the best first, for the hours that the order wishes. */
    List<Candidate> rank(OrderEntity order) {
        return look(order, lecturers.engaged(), slots(order)).stream()
                .sorted(Candidate.RANKING)
                .toList();
    }

    /** The hours that the order wishes, the best wish first. */
    List<TimeSlot> slots(OrderEntity order) {
        return order.preferredTimes().stream()
                .flatMap(time -> time.slots(order.minutes, zone).stream())
                .distinct()
                .toList();
    }

    /** These lecturers at these hours, in no order. */
    List<Candidate> look(OrderEntity order, Collection<Long> ids, List<TimeSlot> slots) {
        if (ids.isEmpty() || slots.isEmpty()) {
            return List.of();
        }
        var months = months(slots);
        Map<Long, LecturerTerms> terms = lecturers.terms(ids, day(months.startsAt()), day(months.endsAt()));
        List<EventDraft> hours =
                slots.stream().map(slot -> events.draft(order, slot)).toList();
        List<Long> known = ids.stream().filter(terms::containsKey).toList();
        List<List<Clash>> clashes = events.clashesOfEach(known.stream()
                .flatMap(id -> hours.stream().map(hour -> hour.by(id)))
                .toList());
        var around = around(order, known, months);
        Set<Long> unwilling = steps.findUnwilling(order.id);
        Topic topic = order.topicId == null ? null : menu.topic(order.topicId).orElse(null);
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            LecturerTerms one = Objects.requireNonNull(terms.get(known.get(i)));
            List<SlotFit> fits = new ArrayList<>();
            for (int j = 0; j < slots.size(); j++) {
                fits.add(around.fit(one.id(), slots.get(j), clashes.get(i * slots.size() + j)));
            }
            found.add(candidate(order, topic, one, unwilling.contains(one.id()), fits, around));
        }
        return found;
    }

    private static Candidate candidate(
            OrderEntity order,
            @Nullable Topic topic,
            LecturerTerms terms,
            boolean unwilling,
            List<SlotFit> fits,
            Around around) {
        var candidate = new Candidate(
                terms.id(),
                terms.name(),
                unwilling,
                terms.languages().contains(order.language),
                topic == null || terms.mayGive(topic.id(), topic.themeId()),
                0,
                terms.maxPerMonth(),
                fits);
        int lectures = around.lecturesInMonthOf(terms.id(), candidate.best().slot());
        return new Candidate(
                candidate.lecturerId(),
                candidate.name(),
                unwilling,
                candidate.speaksLanguage(),
                candidate.approvedForTopic(),
                lectures,
                candidate.limit(),
                fits);
    }

    private Around around(OrderEntity order, Collection<Long> ids, TimeSlot months) {
        Map<Long, List<LecturersEvent>> byLecturer =
                planned.ofLecturers(ids, months.startsAt(), months.endsAt()).stream()
                        .collect(Collectors.groupingBy(LecturersEvent::lecturerId));
        long there = venues.find(Objects.requireNonNull(order.venueId))
                .orElseThrow(() -> new InvalidInput("venueId", "invalid.order.venue"))
                .unitId();
        Set<Long> units = new HashSet<>(Set.of(there));
        byLecturer.values().forEach(all -> all.forEach(event -> units.add(event.unitId())));
        return new Around(byLecturer, travel.among(units), there, zone);
    }

    /** The months that are touched, and a day around them for the ways. */
    private TimeSlot months(List<TimeSlot> slots) {
        LocalDate first = slots.stream()
                .map(slot -> day(slot.startsAt()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = slots.stream()
                .map(slot -> day(slot.endsAt()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new TimeSlot(
                first.withDayOfMonth(1).atStartOfDay(zone).toInstant(),
                last.withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What the lecturers do in those months, and the ways between. */
    private record Around(
            Map<Long, List<LecturersEvent>> byLecturer, TravelTimes.Matrix travel, long there, ZoneId zone) {

        SlotFit fit(long lecturerId, TimeSlot slot, List<Clash> clashes) {
            List<LecturersEvent> sameDay = byLecturer.getOrDefault(lecturerId, List.of()).stream()
                    .filter(event -> day(event.startsAt()).equals(day(slot.startsAt())))
                    .toList();
            Journey before = sameDay.stream()
                    .filter(event -> !event.endsAt().isAfter(slot.startsAt()))
                    .max(Comparator.comparing(LecturersEvent::endsAt))
                    .map(event -> new Journey(event.unitName(), travel.minutes(event.unitId(), there)))
                    .orElse(null);
            Journey after = sameDay.stream()
                    .filter(event -> !event.startsAt().isBefore(slot.endsAt()))
                    .min(Comparator.comparing(LecturersEvent::startsAt))
                    .map(event -> new Journey(event.unitName(), travel.minutes(there, event.unitId())))
                    .orElse(null);
            return new SlotFit(slot, clashes, before, after);
        }

        int lecturesInMonthOf(long lecturerId, TimeSlot slot) {
            LocalDate month = day(slot.startsAt()).withDayOfMonth(1);
            return (int) byLecturer.getOrDefault(lecturerId, List.of()).stream()
                    .filter(event -> day(event.startsAt()).withDayOfMonth(1).equals(month))
                    .count();
        }

        private LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
    }
}
