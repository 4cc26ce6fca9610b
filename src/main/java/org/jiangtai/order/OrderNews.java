package org.jiangtai.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the unit's contact and the lecturer what concerns them: number, time and place, never what the lecture is about.
 * Each message is an event of its own, sent after the commit, and again at the next start if it did not leave.
 */
@Component
class OrderNews {

    private final OrderRepository orders;
    private final OrderEvents events;
    private final VenueService venues;
    private final LecturerService lecturers;
    private final PhoneVault vault;
    private final Messenger messenger;
    private final Moments moments;
    private final ApplicationEventPublisher news;

    OrderNews(
            OrderRepository orders,
            OrderEvents events,
            VenueService venues,
            LecturerService lecturers,
            PhoneVault vault,
            Messenger messenger,
            Moments moments,
            ApplicationEventPublisher news) {
        this.orders = orders;
        this.events = events;
        this.venues = venues;
        this.lecturers = lecturers;
        this.vault = vault;
        this.messenger = messenger;
        this.moments = moments;
        this.news = news;
    }

    /** Says who is to hear of a step. */
    void tell(OrderEntity order, OrderAction action) {
        switch (action) {
            case RETURN -> contact(order, "sms.orderReturned");
            case REJECT -> contact(order, "sms.orderRejected");
            case DISPATCH -> lecturer(order, "sms.orderDispatched");
            case RECALL -> lecturer(order, "sms.orderRecalled");
            case ACCEPT -> contact(order, "sms.orderAccepted");
            case DELIVER -> contact(order, "sms.orderDelivered");
            case REMIND -> remind(order);
            case CANCEL -> cancel(order);
            // An order follows its plan silently; a release makes it news.
            case FOLLOW,
                    SUBMIT,
                    TAKE_BACK,
                    APPROVE,
                    OFFER,
                    DECLINE,
                    GO_BACK,
                    TIME_OUT,
                    BEGIN,
                    EVALUATE,
                    LAPSE,
                    ARCHIVE -> {}
        }
    }

    /** Says that a release gave the lecture another time or place; the lecturer hears of it as of every trip. */
    void moved(OrderEntity order) {
        contact(order, "sms.orderMoved");
    }

    /** Says that the announced lecture was cancelled; the lecturer hears of it as of every trip. */
    void cancelled(OrderEntity order) {
        contact(order, "sms.orderCancelled");
    }

    /** Says that an order can be claimed. */
    void offer(OrderEntity order, List<Long> qualified) {
        qualified.forEach(id -> news.publishEvent(new OrderTold(order.id, id, "sms.orderOffered")));
    }

    @ApplicationModuleListener
    void on(OrderTold told) {
        OrderEntity order = orders.findById(told.orderId()).orElseThrow();
        phone(order, told.lecturerId()).ifPresent(to -> messenger.send(new Message(to, told.key(), values(order))));
    }

    /** What was announced is news of its own once its event is cancelled, for unit and lecturer. */
    private void cancel(OrderEntity order) {
        if (events.announced(order).isEmpty()) {
            contact(order, "sms.orderCancelled");
            lecturer(order, "sms.orderCancelled");
        }
    }

    private void contact(OrderEntity order, String key) {
        news.publishEvent(new OrderTold(order.id, null, key));
    }

    private void lecturer(OrderEntity order, String key) {
        if (order.lecturerId != null) {
            news.publishEvent(new OrderTold(order.id, order.lecturerId, key));
        }
    }

    /** A report that is late is the lecturer's; a late review stands on the organisers' home page. */
    private void remind(OrderEntity order) {
        if (order.state == OrderState.IN_SERVICE) {
            lecturer(order, "sms.orderReportDue");
        }
    }

    /** Time and place as they were announced, where they were: the order follows a plan that nobody may know yet. */
    private List<String> values(OrderEntity order) {
        Event announced = events.announced(order).orElse(null);
        Instant startsAt = announced == null ? order.startsAt : announced.startsAt();
        Long venueId = announced == null ? order.venueId : Long.valueOf(announced.venueId());
        return List.of(
                order.number == null ? "" : order.number,
                startsAt == null ? "" : moments.minute(startsAt),
                venueId == null ? "" : venues.find(venueId).map(Venue::name).orElse(""));
    }

    private Optional<PhoneNumber> phone(OrderEntity order, @Nullable Long lecturerId) {
        if (lecturerId == null) {
            return Optional.ofNullable(order.contactPhoneSealed).map(vault::open);
        }
        return Optional.ofNullable(lecturers.phones(List.of(lecturerId)).get(lecturerId));
    }
}
