package org.jiangtai.order;

import java.util.List;
import java.util.Optional;
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
    private final VenueService venues;
    private final LecturerService lecturers;
    private final PhoneVault vault;
    private final Messenger messenger;
    private final Moments moments;
    private final ApplicationEventPublisher news;

    OrderNews(
            OrderRepository orders,
            VenueService venues,
            LecturerService lecturers,
            PhoneVault vault,
            Messenger messenger,
            Moments moments,
            ApplicationEventPublisher news) {
        this.orders = orders;
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
            case FOLLOW -> {
                contact(order, "sms.orderMoved");
                lecturer(order, "sms.orderMoved");
            }
            case CANCEL -> {
                contact(order, "sms.orderCancelled");
                lecturer(order, "sms.orderCancelled");
            }
            case SUBMIT, TAKE_BACK, APPROVE, OFFER, DECLINE, GO_BACK, TIME_OUT, BEGIN, EVALUATE, LAPSE, ARCHIVE -> {}
        }
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

    private List<String> values(OrderEntity order) {
        String place = order.venueId == null
                ? ""
                : venues.find(order.venueId).map(Venue::name).orElse("");
        return List.of(
                order.number == null ? "" : order.number,
                order.startsAt == null ? "" : moments.minute(order.startsAt),
                place);
    }

    private Optional<PhoneNumber> phone(OrderEntity order, @Nullable Long lecturerId) {
        if (lecturerId == null) {
            return Optional.ofNullable(order.contactPhoneSealed).map(vault::open);
        }
        return Optional.ofNullable(lecturers.phones(List.of(lecturerId)).get(lecturerId));
    }
}
