package org.jiangtai.planning.rota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.OrdersToPlan;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives sessions their names, by one statement for each kind of them. */
@Component
class RotaLectures {

    private final UnitService units;
    private final VenueService venues;
    private final MenuService menu;
    private final LecturerService lecturers;
    private final OrdersToPlan orders;

    RotaLectures(
            UnitService units, VenueService venues, MenuService menu, LecturerService lecturers, OrdersToPlan orders) {
        this.units = units;
        this.venues = venues;
        this.menu = menu;
        this.lecturers = lecturers;
        this.orders = orders;
    }

    List<RotaLecture> of(Collection<RotaRow> rows) {
        Map<Long, String> places = units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
        Map<Long, Venue> halls = venues.findAll(ids(rows, RotaRow::venueId));
        Map<Long, Topic> topics = menu.findAll(ids(rows, RotaRow::topicId));
        Map<Long, String> people =
                lecturers.names().stream().collect(Collectors.toMap(LecturerName::id, LecturerName::name));
        Map<Long, String> numbers = new HashMap<>();
        Set<Long> ordered = ids(rows, RotaRow::orderId);
        if (!ordered.isEmpty()) {
            for (OrderToPlan order : orders.waiting(ordered)) {
                numbers.put(order.id(), order.number());
            }
        }
        return rows.stream()
                .map(row -> lecture(
                        row,
                        places.getOrDefault(row.unitId(), ""),
                        name(topics, row.topicId(), Topic::title),
                        row.at() == null ? "" : people.getOrDefault(row.at().lecturerId(), ""),
                        name(halls, row.venueId(), Venue::name),
                        name(numbers, row.orderId(), Function.identity())))
                .toList();
    }

    private static RotaLecture lecture(
            RotaRow row, String place, String topic, String lecturer, String venue, String orderNumber) {
        return new RotaLecture(
                row.number(),
                row.unitId(),
                place,
                row.themeId(),
                topic,
                lecturer,
                venue,
                row.at(),
                row.before(),
                row.pinned(),
                row.omitted(),
                orderNumber,
                row.eventId(),
                row.cost());
    }

    private static <T> String name(Map<Long, T> known, @Nullable Long id, Function<T, String> name) {
        T found = id == null ? null : known.get(id);
        return found == null ? "" : name.apply(found);
    }

    private static Set<Long> ids(Collection<RotaRow> rows, Function<RotaRow, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
