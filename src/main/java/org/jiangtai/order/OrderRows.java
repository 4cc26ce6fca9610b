package org.jiangtai.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of rows what people see, in a number of statements that does not depend on how many they are. */
@Component
class OrderRows {

    private final UnitService units;
    private final MenuService menu;
    private final VenueService venues;
    private final PhoneVault vault;
    private final Clock clock;

    OrderRows(UnitService units, MenuService menu, VenueService venues, PhoneVault vault, Clock clock) {
        this.units = units;
        this.menu = menu;
        this.venues = venues;
        this.vault = vault;
        this.clock = clock;
    }

    Order shown(OrderEntity row, Eyes eyes) {
        return shown(List.of(row), eyes).getFirst();
    }

    List<Order> shown(Collection<OrderEntity> rows, Eyes eyes) {
        var names = new Names(
                units.findAll(ids(rows, row -> row.unitId)),
                menu.findAll(ids(rows, row -> row.topicId)),
                venues.findAll(ids(rows, row -> row.venueId)));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> shown(row, names, eyes.readsReasons(row), now))
                .toList();
    }

    /** What the ids of many orders are called. */
    private record Names(Map<Long, Unit> units, Map<Long, Topic> topics, Map<Long, Venue> venues) {

        String subject(OrderEntity row) {
            Topic topic = row.topicId == null ? null : topics.get(row.topicId);
            return topic == null ? row.wish : topic.title();
        }

        String venue(OrderEntity row) {
            Venue venue = row.venueId == null ? null : venues.get(row.venueId);
            return venue == null ? "" : venue.name();
        }

        String unit(OrderEntity row) {
            Unit unit = units.get(row.unitId);
            return unit == null ? "" : unit.shortName();
        }
    }

    private Order shown(OrderEntity row, Names names, boolean readsReasons, Instant now) {
        return new Order(
                row.id,
                row.version,
                row.number == null ? "" : row.number,
                row.state,
                row.unitId,
                names.unit(row),
                row.contactName.isEmpty() ? "" : new PersonName(row.contactName).masked(),
                row.contactPhoneSealed == null
                        ? ""
                        : vault.open(row.contactPhoneSealed).masked(),
                row.topicId,
                row.themeId,
                names.subject(row),
                row.wish,
                row.preferredTimes(),
                row.venueId,
                names.venue(row),
                row.minutes,
                row.people,
                row.audience,
                row.language,
                row.remark,
                row.channel,
                row.madeAt,
                row.submittedAt,
                row.dueAt,
                isLate(row, now),
                row.claimable,
                row.lecturerId,
                row.lecturerName,
                row.startsAt,
                row.endsAt,
                row.dispatchReason,
                row.eventId,
                row.notEvaluated,
                row.callBackOpen,
                row.stars,
                readsReasons ? row.reason : "");
    }

    /** A lecture that begins is due and not late. */
    private static boolean isLate(OrderEntity row, Instant now) {
        return row.dueAt != null
                && !row.dueAt.isAfter(now)
                && row.state != OrderState.ACCEPTED
                && row.state != OrderState.EVALUATED;
    }

    private static Set<Long> ids(Collection<OrderEntity> rows, Function<OrderEntity, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
