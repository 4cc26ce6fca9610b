package org.jiangtai.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.TripService;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Component;

/**
 * What a lecturer does with orders, whoever makes sure that it is the lecturer: the desk by the account, a page by the
 * personal link.
 */
@Component
class Offers {

    static final Duration LONGEST_LECTURE = Duration.ofHours(12);

    private static final Reach NOWHERE = new Reach(Set.of(), Set.of());
    private static final Set<OrderParty> LECTURER = Set.of(OrderParty.LECTURER);
    private static final Set<OrderParty> CLOCK = Set.of(OrderParty.CLOCK);
    private static final int MOST_PEOPLE = 20_000;

    private final OrderRepository orders;
    private final OrderStore store;
    private final OrderRows rows;
    private final OrderFlow flow;
    private final OrderEvents events;
    private final TripService trips;
    private final OrderFiles files;
    private final DeliveryRepository deliveries;
    private final CandidateFinder finder;
    private final Claims claims;
    private final Clock clock;

    Offers(
            OrderRepository orders,
            OrderStore store,
            OrderRows rows,
            OrderFlow flow,
            OrderEvents events,
            TripService trips,
            OrderFiles files,
            DeliveryRepository deliveries,
            CandidateFinder finder,
            Claims claims,
            Clock clock) {
        this.orders = orders;
        this.store = store;
        this.rows = rows;
        this.flow = flow;
        this.events = events;
        this.trips = trips;
        this.files = files;
        this.deliveries = deliveries;
        this.finder = finder;
        this.claims = claims;
        this.clock = clock;
    }

    /** From a moment on as long as the order asks for. */
    static TimeSlot slot(OrderEntity order, Instant startsAt) {
        return new TimeSlot(startsAt, startsAt.plus(Duration.ofMinutes(order.minutes)));
    }

    /** The lecturer's own orders, and those that can be claimed: what waits for an answer first. */
    List<Order> of(long lecturerId) {
        List<OrderEntity> mine = claims.without(lecturerId, orders.findForLecturer(lecturerId));
        return rows.shown(mine, eyes(lecturerId));
    }

    /**
     * One order that the lecturer was asked for or may claim.
     *
     * @throws NotFound if it is none of these
     */
    Offer offer(long lecturerId, long orderId) {
        OrderEntity order = store.seen(orderId, eyes(lecturerId));
        List<TimeSlot> slots = order.state != OrderState.DISPATCHED
                ? List.of()
                : order.claimable
                        ? finder.slots(order).stream()
                                .filter(slot -> slot.startsAt().isAfter(clock.instant()))
                                .toList()
                        : List.of(slot(order, Objects.requireNonNull(order.startsAt)));
        List<SlotFit> fits = finder.look(order, List.of(lecturerId), slots).stream()
                .flatMap(candidate -> candidate.slots().stream())
                .toList();
        return new Offer(rows.shown(order, eyes(lecturerId)), files.address(order), fits);
    }

    /**
     * Accepts an order: the event is made, or it clashes by now and nothing changes. Where several may claim it, the
     * first has it. Nobody is turned away for being late as long as the order still waits.
     *
     * @param startsAt one of the hours that were offered
     * @throws WrongOrderState if somebody was faster or the order was taken back
     * @throws InvalidInput for the field {@code startsAt} if this hour was not offered
     * @throws org.jiangtai.event.EventClashes if it clashes by now
     * @throws NotYourOrder if the lecturer does not qualify
     */
    void accept(long lecturerId, long orderId, Instant startsAt) {
        OrderEntity order = store.held(orderId);
        boolean claimed = order.claimable;
        OrderRules.next(order.state, OrderAction.ACCEPT, LECTURER);
        requireAsked(order, lecturerId);
        TimeSlot slot = slot(order, startsAt);
        boolean offered = claimed ? finder.slots(order).contains(slot) : startsAt.equals(order.startsAt);
        if (!offered || !startsAt.isAfter(clock.instant())) {
            throw new InvalidInput("startsAt", "invalid.order.time.offered");
        }
        Event event = events.make(order, slot, lecturerId);
        trips.accepted(event.id());
        order.eventId = event.id();
        order.claimable = false;
        order.lecturerId = lecturerId;
        order.lecturerName = event.lecturerName();
        order.startsAt = slot.startsAt();
        order.endsAt = slot.endsAt();
        order.acceptedAt = clock.instant();
        flow.step(order, OrderAction.ACCEPT, LECTURER, "", event.lecturerName(), clock.instant());
        orders.flush();
    }

    /**
     * Declines with a reason; the order goes back to the centre, for another lecturer.
     *
     * @throws NotFound if the lecturer was not named: who does not claim simply does not
     */
    void decline(long lecturerId, long orderId, String reason) {
        OrderEntity order = store.held(orderId);
        OrderRules.next(order.state, OrderAction.DECLINE, LECTURER);
        if (order.claimable) {
            throw new NotFound();
        }
        requireAsked(order, lecturerId);
        flow.step(order, OrderAction.DECLINE, LECTURER, reason, order.lecturerName, clock.instant());
        flow.step(order, OrderAction.GO_BACK, CLOCK, "", "", clock.instant());
        order.forgetDispatch();
    }

    /** Reports a lecture by the lecturer who gave it. */
    void deliver(long lecturerId, long orderId, Delivery report, List<CleanPhoto> photos) {
        OrderEntity order = store.held(orderId);
        requireAsked(order, lecturerId);
        deliver(order, report, photos, LECTURER, order.lecturerName);
    }

    /** Reports a lecture; who calls holds the order's row. */
    void deliver(OrderEntity order, Delivery typed, List<CleanPhoto> photos, Set<OrderParty> as, String who) {
        Instant now = clock.instant();
        if (order.state == OrderState.ACCEPTED && order.startsAt != null && !order.startsAt.isAfter(now)) {
            // The clock has not looked yet.
            flow.step(order, OrderAction.BEGIN, CLOCK, "", "", now);
        }
        OrderRules.next(order.state, OrderAction.DELIVER, as);
        Delivery report = checked(typed, now);
        order.deliveredAt = now;
        flow.step(order, OrderAction.DELIVER, as, "", who, now);
        deliveries.save(DeliveryEntity.of(order.id, report));
        files.putPhotos(order.id, photos);
        orders.flush();
    }

    private static Delivery checked(Delivery typed, Instant now) {
        if (!typed.startsAt().isBefore(typed.endsAt())
                || Duration.between(typed.startsAt(), typed.endsAt()).compareTo(LONGEST_LECTURE) > 0) {
            throw new InvalidInput("endsAt", "invalid.order.delivery.ends", LONGEST_LECTURE.toHours());
        }
        if (typed.endsAt().isAfter(now)) {
            throw new InvalidInput("endsAt", "invalid.order.delivery.future");
        }
        if (typed.headCount() < 0 || typed.headCount() > MOST_PEOPLE) {
            throw new InvalidInput("headCount", "invalid.order.people", MOST_PEOPLE);
        }
        return new Delivery(
                typed.startsAt(),
                typed.endsAt(),
                typed.headCount(),
                Typed.optional("remark", typed.remark(), 1000),
                typed.fromPaper());
    }

    private void requireAsked(OrderEntity order, long lecturerId) {
        if (!order.isOpen() && !Objects.equals(order.lecturerId, lecturerId)) {
            throw new NotFound();
        }
        if (order.isOpen() && !claims.may(lecturerId, order)) {
            throw new NotYourOrder();
        }
    }

    /** What a lecturer is to orders, and nothing else. */
    Eyes eyes(long lecturerId) {
        return new Eyes(-1L, lecturerId, NOWHERE, NOWHERE, NOWHERE, NOWHERE, claims);
    }
}
