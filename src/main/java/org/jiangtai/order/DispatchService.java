package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jiangtai.event.Clash;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a lecturer for an order that was approved: by naming one, or by letting those who qualify claim it. */
@Service
@Transactional
public class DispatchService {

    private static final int MOST_REASON = 500;

    private final OrderStore store;
    private final OrderAccess access;
    private final OrderFlow flow;
    private final CandidateFinder finder;
    private final Claims claims;
    private final OrderNews news;
    private final MenuService menu;
    private final Clock clock;

    DispatchService(
            OrderStore store,
            OrderAccess access,
            OrderFlow flow,
            CandidateFinder finder,
            Claims claims,
            OrderNews news,
            MenuService menu,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.flow = flow;
        this.finder = finder;
        this.claims = claims;
        this.news = news;
        this.menu = menu;
        this.clock = clock;
    }

    /** Every engaged lecturer for an order, the best first, with why each fits or not. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Candidate> candidates(long id) {
        return finder.rank(store.seen(id, access.eyes()));
    }

    /** What clashes if this lecturer gave the lecture at this moment. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Clash> clashes(long id, long lecturerId, Instant startsAt) {
        OrderEntity order = store.seen(id, access.eyes());
        return look(order, lecturerId, Offers.slot(order, startsAt)).best().clashes();
    }

    /** What would keep {@link #dispatch} from asking this lecturer for this moment. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public DispatchObstacle obstacle(long id, long lecturerId, Instant startsAt) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.seen(id, eyes);
        if (!OrderRules.possible(order.state, eyes.parties(order)).contains(OrderAction.DISPATCH)) {
            return new DispatchObstacle(true, false, List.of());
        }
        if (order.venueId == null || !startsAt.isAfter(clock.instant())) {
            return new DispatchObstacle(false, true, List.of());
        }
        return finder.look(order, List.of(lecturerId), List.of(Offers.slot(order, startsAt))).stream()
                .findFirst()
                .map(found -> new DispatchObstacle(false, false, found.best().clashes()))
                .orElseGet(() -> new DispatchObstacle(false, true, List.of()));
    }

    /**
     * Finds the topic for a wish.
     *
     * @throws InvalidInput if the topic cannot be ordered
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void setTopic(long id, long topicId) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderRules.next(order.state, OrderAction.DISPATCH, eyes.parties(order));
        Topic topic = menu.topic(topicId).orElseThrow(() -> new InvalidInput("topicId", "invalid.event.topic"));
        if (!topic.canBeOrdered()) {
            throw new InvalidInput("topicId", "invalid.order.topic.closed", topic.title(), topic.shelf());
        }
        order.topicId = topic.id();
        order.themeId = topic.themeId();
    }

    /**
     * Asks a lecturer to give the lecture at this moment.
     *
     * @param reason why to go on past warnings; empty where there are none
     * @throws DispatchRefused if the lecturer cannot, or there are warnings and no reason
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void dispatch(long id, long lecturerId, Instant startsAt, String reason) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderRules.next(order.state, OrderAction.DISPATCH, eyes.parties(order));
        String why = Typed.optional("dispatchReason", reason, MOST_REASON);
        TimeSlot slot = Offers.slot(order, startsAt);
        if (!startsAt.isAfter(clock.instant())) {
            throw new InvalidInput("startsAt", "invalid.order.time.past");
        }
        Candidate candidate = look(order, lecturerId, slot);
        var obstacle = new DispatchObstacle(false, false, candidate.best().clashes());
        if (obstacle.isFinal() || (!obstacle.isNone() && why.isEmpty())) {
            throw new DispatchRefused(candidate.name(), obstacle.clashes());
        }
        order.lecturerId = lecturerId;
        order.lecturerName = candidate.name();
        order.startsAt = slot.startsAt();
        order.endsAt = slot.endsAt();
        order.dispatchReason = why;
        dispatched(order, OrderAction.DISPATCH, eyes);
    }

    /**
     * Lets every lecturer who qualifies claim it; the first who does has it.
     *
     * @return how many lecturers were told
     * @throws InvalidInput if all times that were wished are over
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public int offer(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderRules.next(order.state, OrderAction.OFFER, eyes.parties(order));
        if (finder.slots(order).stream().noneMatch(slot -> slot.startsAt().isAfter(clock.instant()))) {
            throw new InvalidInput("startsAt", "invalid.order.time.past");
        }
        order.claimable = true;
        dispatched(order, OrderAction.OFFER, eyes);
        List<Long> qualified = claims.qualified(order);
        news.offer(order, qualified);
        return qualified.size();
    }

    /** Takes it back from the lecturer, or from those who could claim it. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void recall(long id, String reason) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        flow.step(order, OrderAction.RECALL, eyes.parties(order), reason);
        order.forgetDispatch();
    }

    /**
     * Takes it back from this lecturer if it is this lecture that was asked for and no answer came yet; an order that
     * goes another way by now stays as it is.
     *
     * @throws WrongOrderState if the lecturer has accepted it
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void recall(long id, long lecturerId, Instant startsAt, String reason) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        boolean waits = OrderRules.possible(order.state, eyes.parties(order)).contains(OrderAction.DISPATCH);
        boolean same = Objects.equals(order.lecturerId, lecturerId) && startsAt.equals(order.startsAt);
        if (!waits && !order.state.isOver() && same) {
            flow.step(order, OrderAction.RECALL, eyes.parties(order), reason);
            order.forgetDispatch();
        }
    }

    private void dispatched(OrderEntity order, OrderAction action, Eyes eyes) {
        if (order.dispatchedAt == null) {
            order.dispatchedAt = clock.instant();
        }
        order.reason = "";
        flow.step(order, action, eyes.parties(order), order.dispatchReason);
    }

    private Candidate look(OrderEntity order, long lecturerId, TimeSlot slot) {
        return finder.look(order, List.of(lecturerId), List.of(slot)).stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("lecturerId", "invalid.event.lecturer"));
    }
}
