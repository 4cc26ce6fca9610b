package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Publication;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.OrdersToPlan;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.springframework.stereotype.Component;

/** The sessions of a plan that was applied as their events stand by now, ready to be planned anew around what came up. */
@Component
class RotaStanding {

    private final EventService events;
    private final OrdersToPlan orders;
    private final SettingService settings;
    private final ZoneId zone;

    RotaStanding(EventService events, OrdersToPlan orders, SettingService settings, ZoneId zone) {
        this.events = events;
        this.orders = orders;
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * What was cancelled is not among them, and neither is what came from an order: it has a way of its own by now. What
     * is over or is on today stays where it is.
     */
    List<RotaRow> of(Collection<RotaRow> applied, Map<Long, Long> themes, boolean withOrders, LocalDate today) {
        Set<Long> ids =
                applied.stream().map(RotaRow::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Event> known = events.findAll(ids).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        Settings set = settings.read(RotaSettings.GROUP);
        RotaHours hours = RotaHours.of(set);
        int weight = set.get(RotaSettings.CHANGE);
        List<RotaRow> rows = new ArrayList<>();
        for (RotaRow row : applied) {
            Event event = row.eventId() == null ? null : known.get(row.eventId());
            if (event != null && event.lecturerId() != null && !event.state().isOver()) {
                rows.add(standing(rows.size(), row, event, hours, weight, today));
            } else if (row.eventId() == null && row.orderId() == null && !row.omitted()) {
                rows.add(RotaRow.fresh(rows.size(), row.unitId(), row.themeId(), null));
            }
        }
        if (withOrders) {
            for (OrderToPlan order : orders.waiting(List.of())) {
                Long theme = themes.get(order.topicId());
                if (theme != null) {
                    rows.add(RotaRow.fresh(rows.size(), order.unitId(), theme, order.id()));
                }
            }
        }
        return List.copyOf(rows);
    }

    private RotaRow standing(int number, RotaRow row, Event event, RotaHours hours, int weight, LocalDate today) {
        LocalDateTime start = LocalDateTime.ofInstant(event.startsAt(), zone);
        var stand = new RotaStand(
                Objects.requireNonNull(event.lecturerId()),
                start.toLocalDate(),
                RotaHours.dayPart(hours.partAt(start.toLocalTime())));
        boolean told = event.publication() != Publication.NONE;
        return new RotaRow(
                number,
                row.unitId(),
                row.themeId(),
                event.topicId(),
                event.venueId(),
                stand,
                stand,
                RotaChangeCost.of(weight, today, stand.day(), told),
                !stand.day().isAfter(today),
                false,
                null,
                event.id(),
                0);
    }
}
