package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/**
 * All that is known around a season when it is planned, read at one moment.
 *
 * @param restDays days on which people do not work, in the months that the season touches
 * @param holidays public holidays among them
 * @param announcedYears of which the public holidays are known
 * @param today nothing is planned for it or before it
 * @param firstDay nothing new is planned before it: it could not be approved in time any more
 * @param halls by unit
 * @param events of the months that the season touches; cancelled ones and the run's own are not among them
 * @param lecturers who are engaged
 * @param topics by id
 * @param orders that are planned too
 * @param dispatched orders that wait for an answer; those of the run's own sessions are not among them
 * @param change what came up besides
 * @param ways minutes from one unit to another
 */
record RotaFacts(
        RotaSetup setup,
        RotaHours hours,
        Set<LocalDate> restDays,
        Set<LocalDate> holidays,
        Set<Integer> announcedYears,
        LocalDate today,
        LocalDate firstDay,
        Map<Long, Unit> units,
        Map<Long, List<Venue>> halls,
        List<SeasonEvent> events,
        List<LecturerTerms> lecturers,
        List<Theme> themes,
        Map<Long, Topic> topics,
        List<OrderToPlan> orders,
        List<OrderToPlan> dispatched,
        Ways ways,
        RotaChange change,
        ZoneId zone) {

    /** Minutes from one unit to another. */
    interface Ways {
        int minutes(long from, long to);
    }

    RotaFacts with(RotaChange other) {
        return new RotaFacts(
                setup,
                hours,
                restDays,
                holidays,
                announcedYears,
                today,
                firstDay,
                units,
                halls,
                events,
                lecturers,
                themes,
                topics,
                orders,
                dispatched,
                ways,
                other,
                zone);
    }

    /** Everything that is on anyhow, or was asked for by name. */
    List<RotaEngagement> engagements() {
        return Stream.concat(
                        events.stream().map(RotaEngagement::of),
                        dispatched.stream()
                                .filter(order -> order.asked() != null)
                                .map(order -> RotaEngagement.of(
                                        order, Objects.requireNonNull(order.asked()), themeOf(order))))
                .toList();
    }

    /** Orders that were offered to whoever claims them: some day of the season will be theirs. */
    List<OrderToPlan> offered() {
        return dispatched.stream().filter(order -> order.asked() == null).toList();
    }

    long themeOf(OrderToPlan order) {
        return Objects.requireNonNull(topics.get(order.topicId())).themeId();
    }

    Optional<Venue> hall(@Nullable Long id) {
        return halls.values().stream()
                .flatMap(List::stream)
                .filter(hall -> Objects.equals(hall.id(), id))
                .findFirst();
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(setup.firstCounted(), setup.lastCounted()) + 1;
    }

    LocalDate day(int number) {
        return setup.firstCounted().plusDays(number);
    }

    /** Counted from the first day that counts; below 0 or beyond the last where it lies outside. */
    int number(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(setup.firstCounted(), day);
    }

    /** Whether a lecture can be planned for the day at all. */
    boolean isPlannable(LocalDate day) {
        return setup.span().includes(day) && day.isAfter(today) && !(setup.withoutHolidays() && holidays.contains(day));
    }

    /** The topics that stand for a theme of the tour, by number. */
    List<Topic> topicsOf(RotaTheme theme) {
        return topics.values().stream()
                .filter(topic -> topic.themeId() == theme.themeId())
                .filter(topic -> theme.topicIds().isEmpty()
                        ? topic.canBeOrdered()
                        : theme.topicIds().contains(topic.id()))
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }
}
