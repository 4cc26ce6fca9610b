package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders as the units see them: written, handed in, followed, evaluated. A keeper orders for the own unit and those
 * below, an organiser for any; drafts are one's own unit's.
 */
@Service
@Transactional
public class OrderService {

    private final OrderRepository orders;
    private final OrderStore store;
    private final OrderRows rows;
    private final OrderDrafts drafts;
    private final OrderAccess access;
    private final OrderFlow flow;
    private final OrderNumbers numbers;
    private final OrderEvents events;
    private final OrderFiles files;
    private final EvaluationRepository evaluations;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            OrderStore store,
            OrderRows rows,
            OrderDrafts drafts,
            OrderAccess access,
            OrderFlow flow,
            OrderNumbers numbers,
            OrderEvents events,
            OrderFiles files,
            EvaluationRepository evaluations,
            CurrentPerson current,
            PhoneVault vault,
            Clock clock) {
        this.orders = orders;
        this.store = store;
        this.rows = rows;
        this.drafts = drafts;
        this.access = access;
        this.flow = flow;
        this.numbers = numbers;
        this.events = events;
        this.files = files;
        this.evaluations = evaluations;
        this.current = current;
        this.vault = vault;
        this.clock = clock;
    }

    /** The orders that the current person may see: what is late first, then the newest. Others' drafts are not among them. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Order> all() {
        Eyes eyes = access.eyes();
        Set<Long> units = eyes.reads().units();
        List<OrderEntity> found = units == null
                ? orders.findAllWithTimes()
                : orders.findOfUnits(units, Objects.requireNonNullElse(eyes.accountId(), 0L));
        return rows
                .shown(
                        found.stream()
                                .filter(eyes::sees)
                                .filter(eyes::isNoOthersDraft)
                                .toList(),
                        eyes)
                .stream()
                .sorted(Comparator.comparing(Order::late)
                        .thenComparing(Order::callBackOpen)
                        .reversed())
                .toList();
    }

    /**
     * All there is of one order for its page.
     *
     * @throws NotFound if there is none, or none for this person
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public OrderFile file(long id) {
        Eyes eyes = access.eyes();
        return files.of(store.seen(id, eyes), eyes);
    }

    /** A picture of a lecture that was ordered. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public byte[] photo(long id, long photoId) {
        return files.photo(store.seen(id, access.eyes()).id, photoId);
    }

    /** All that {@link #submit} would refuse, field by field, so that a form can say it at once. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<InvalidInput> check(OrderDraft draft) {
        var order = new OrderEntity();
        if (draft.id() != null) {
            order.contactPhoneSealed = store.seen(draft.id(), access.eyes()).contactPhoneSealed;
        }
        try {
            drafts.copy(draft, order);
        } catch (InvalidInput invalid) {
            return List.of(invalid);
        }
        return drafts.missing(order);
    }

    /**
     * Saves a draft, or an order that was sent back.
     *
     * @throws InvalidInput if a field is not as it must be; what is missing may be missing
     * @throws WrongOrderState if it was handed in meanwhile
     * @throws org.jiangtai.place.NotYourUnit if the unit is another's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Order save(OrderDraft draft) {
        OrderEntity order = draft.id() == null ? fresh() : editable(draft);
        access.requireOrdering(draft.unitId());
        drafts.copy(draft, order);
        orders.saveAndFlush(order);
        return rows.shown(order, access.eyes());
    }

    /**
     * Hands an order in; it gets its number the first time.
     *
     * @throws InvalidInput if something is missing
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Order submit(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        OrderRules.next(order.state, OrderAction.SUBMIT, eyes.parties(order));
        drafts.missing(order).stream().findFirst().ifPresent(missing -> {
            throw missing;
        });
        if (order.number == null) {
            order.number = numbers.next(clock.instant());
            order.submittedAt = clock.instant();
        }
        order.submittedBy = current.find().map(SignedIn::accountId).orElse(null);
        order.reason = "";
        flow.step(order, OrderAction.SUBMIT, eyes.parties(order), "");
        orders.flush();
        return rows.shown(order, eyes);
    }

    /** Takes an order back that nobody has reviewed yet, to change it. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void takeBack(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        flow.step(order, OrderAction.TAKE_BACK, eyes.parties(order), "");
    }

    /**
     * Cancels an order: its orderer before a lecturer accepted, the centre until the lecture is reported. The event is
     * cancelled with it, and everybody concerned is told.
     *
     * @throws WrongOrderState if it is over, or a draft that was never handed in
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void cancel(long id, String reason) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        if (order.isFresh()) {
            throw new WrongOrderState(order.state);
        }
        flow.step(order, OrderAction.CANCEL, eyes.parties(order), reason);
        events.cancel(order, reason);
    }

    /**
     * Makes a new draft with what an order holds; only the times are not taken along, as they are over.
     *
     * @return the draft's id
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public long copy(long id) {
        OrderEntity original = store.seen(id, access.eyes());
        access.requireOrdering(original.unitId);
        OrderEntity order = fresh();
        order.unitId = original.unitId;
        order.contactName = original.contactName;
        order.contactPhoneSealed = original.contactPhoneSealed;
        order.sealedWith = original.sealedWith;
        order.topicId = original.topicId;
        order.themeId = original.themeId;
        order.wish = original.wish;
        order.venueId = original.venueId;
        order.minutes = original.minutes;
        order.people = original.people;
        order.audience = original.audience;
        order.language = original.language;
        order.remark = original.remark;
        order.channel = original.channel;
        return orders.saveAndFlush(order).id;
    }

    /**
     * Throws a draft away that was never handed in.
     *
     * @throws WrongOrderState if it was
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void discard(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        if (!order.isFresh()) {
            throw new WrongOrderState(order.state);
        }
        if (!eyes.parties(order).contains(OrderParty.ORDERER)) {
            throw new NotYourOrder();
        }
        orders.delete(order);
    }

    /** Says what the orderer thinks of the lecture. Few stars put it on the list of those to call. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void evaluate(long id, Evaluation typed) {
        Evaluation evaluation = typed.checked();
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(id, eyes);
        order.callBackOpen = evaluation.fewest() <= flow.callBackStars();
        order.stars = evaluation.overall();
        flow.step(order, OrderAction.EVALUATE, eyes.parties(order), "");
        evaluations.save(EvaluationEntity.of(id, evaluation));
    }

    /** An order as its form opens it, with the contact's name in full; the number stays hidden. */
    @SeesPersonalData("Order")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public OrderDraft edit(long id) {
        OrderEntity order = store.seen(id, access.eyes());
        access.requireOrdering(order.unitId);
        return new OrderDraft(
                order.id,
                order.version,
                order.unitId,
                order.contactName,
                null,
                order.topicId,
                order.themeId,
                order.wish,
                order.preferredTimes(),
                order.venueId,
                order.minutes,
                order.people,
                order.audience,
                order.language,
                order.remark,
                order.channel);
    }

    /**
     * Shows name and number of the contact in full; a lecturer sees them once the order is accepted.
     *
     * @throws NotYourOrder if it is not
     */
    @SeesPersonalData("Order")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public Contact reveal(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.seen(id, eyes);
        if (!eyes.readsContact(order)) {
            throw new NotYourOrder();
        }
        return contact(order);
    }

    /** An order as it is printed, with whom to ask there for whoever may know. */
    @SeesPersonalData("Order")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public OrderSheet sheet(long id) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.seen(id, eyes);
        return new OrderSheet(
                rows.shown(order, eyes),
                eyes.readsContact(order) ? contact(order) : new Contact("", ""),
                files.address(order));
    }

    private Contact contact(OrderEntity order) {
        return new Contact(
                order.contactName,
                order.contactPhoneSealed == null
                        ? ""
                        : vault.open(order.contactPhoneSealed).national());
    }

    private OrderEntity fresh() {
        var order = new OrderEntity();
        order.madeAt = clock.instant();
        order.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        return order;
    }

    private OrderEntity editable(OrderDraft draft) {
        Eyes eyes = access.eyes();
        OrderEntity order = store.held(Objects.requireNonNull(draft.id()), eyes);
        if (!order.state.isEditable()) {
            throw new WrongOrderState(order.state);
        }
        if (!eyes.parties(order).contains(OrderParty.ORDERER)) {
            throw new NotYourOrder();
        }
        OrderStore.requireVersion(order, draft.version());
        return order;
    }
}
