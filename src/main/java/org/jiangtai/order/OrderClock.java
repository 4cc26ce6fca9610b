package org.jiangtai.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventCancelled;
import org.jiangtai.event.EventMoved;
import org.jiangtai.event.EventPublished;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.order.OrderRepository.Underway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute what is due. All it needs stands in the database, so a stop between two orders loses nothing, and
 * several instances of the program may look at once. An order that cannot be moved holds up no other.
 */
@Component
class OrderClock {

    private static final Logger log = LoggerFactory.getLogger(OrderClock.class);
    private static final int AT_ONCE = 200;

    private final OrderRepository orders;
    private final OrderMoves moves;
    private final EventService events;
    private final Clock clock;

    OrderClock(OrderRepository orders, OrderMoves moves, EventService events, Clock clock) {
        this.orders = orders;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${jiangtai.order.look-every}", initialDelayString = "${jiangtai.order.look-every}")
    void look() {
        tick(clock.instant());
    }

    /**
     * Moves what is due at this moment.
     *
     * @return how many orders were moved
     */
    int tick(Instant now) {
        return AsProgram.call(() -> {
            int moved = followed(now);
            for (long id : orders.findDue(now, Limit.of(AT_ONCE))) {
                moved += alone(id, () -> moves.move(id, now));
            }
            return moved;
        });
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        orders.findIdByEventId(cancelled.eventId()).ifPresent(id -> moves.cancelled(id, clock.instant()));
    }

    @ApplicationModuleListener
    void on(EventMoved moved) {
        orders.findIdByEventId(moved.eventId()).ifPresent(id -> moves.announced(id, clock.instant()));
    }

    /** The unit heard of time and place when the order was accepted; the plan may have moved before it was released. */
    @ApplicationModuleListener
    void on(EventPublished published) {
        orders.findIdByEventId(published.eventId()).ifPresent(id -> moves.published(id, clock.instant()));
    }

    /** What nobody was told of is found here, and nobody is told: a plan is moved without news until it is released. */
    private int followed(Instant now) {
        List<Underway> underway = orders.findUnderway();
        Map<Long, Event> planned = events
                .findAll(underway.stream().map(Underway::eventId).toList())
                .stream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
        int moved = 0;
        for (Underway order : underway) {
            Event event = planned.get(order.eventId());
            if (event != null && differs(order, event)) {
                moved += alone(order.id(), () -> moves.follow(order.id(), now));
            }
        }
        return moved;
    }

    private static boolean differs(Underway order, Event event) {
        return OrderEvents.isCancelled(event)
                || !event.startsAt().equals(order.startsAt())
                || !event.endsAt().equals(order.endsAt())
                || !Objects.equals(event.venueId(), order.venueId())
                || (event.lecturerId() != null && !event.lecturerId().equals(order.lecturerId()));
    }

    private static int alone(long id, BooleanSupplier move) {
        try {
            return move.getAsBoolean() ? 1 : 0;
        } catch (RuntimeException e) {
            log.error("Order {} is due and could not be moved", id, e);
            return 0;
        }
    }
}
