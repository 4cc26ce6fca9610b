package org.jiangtai.order;

import java.util.List;
import java.util.Set;
import org.jiangtai.order.OrderAccess.Eyes;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.Photos;
import org.springframework.stereotype.Component;

/** What lies beside an order: its history, the report with its pictures, the evaluation and the calls about it. */
@Component
class OrderFiles {

    private final OrderRows rows;
    private final OrderStepRepository steps;
    private final DeliveryRepository deliveries;
    private final OrderPhotoRepository photos;
    private final EvaluationRepository evaluations;
    private final CallBackRepository callBacks;
    private final VenueService venues;

    OrderFiles(
            OrderRows rows,
            OrderStepRepository steps,
            DeliveryRepository deliveries,
            OrderPhotoRepository photos,
            EvaluationRepository evaluations,
            CallBackRepository callBacks,
            VenueService venues) {
        this.rows = rows;
        this.steps = steps;
        this.deliveries = deliveries;
        this.photos = photos;
        this.evaluations = evaluations;
        this.callBacks = callBacks;
        this.venues = venues;
    }

    OrderFile of(OrderEntity order, Eyes eyes) {
        Set<OrderParty> parties = eyes.parties(order);
        boolean inside = eyes.reads().covers(order.unitId) || parties.contains(OrderParty.ORDERER);
        return new OrderFile(
                rows.shown(order, eyes),
                steps.findByOrderIdOrderById(order.id).stream()
                        .map(step -> shown(step, order, eyes, inside))
                        .toList(),
                deliveries.findById(order.id).map(DeliveryEntity::toDelivery).orElse(null),
                photos.findIds(order.id),
                evaluations
                        .findById(order.id)
                        .map(EvaluationEntity::toEvaluation)
                        .orElse(null),
                inside
                        ? callBacks.findByOrderIdOrderById(order.id).stream()
                                .map(CallBackEntity::toCallBack)
                                .toList()
                        : List.of(),
                possible(order, parties),
                eyes.mayOrder(order.unitId),
                parties.contains(OrderParty.CENTRE));
    }

    /** A draft that was never handed in is thrown away, not cancelled. */
    private static Set<OrderAction> possible(OrderEntity order, Set<OrderParty> parties) {
        Set<OrderAction> possible = OrderRules.possible(order.state, parties);
        if (order.isFresh()) {
            possible.remove(OrderAction.CANCEL);
        }
        return possible;
    }

    byte[] photo(long orderId, long photoId) {
        return photos.findById(photoId)
                .filter(photo -> photo.orderId == orderId)
                .map(photo -> photo.jpeg)
                .orElseThrow(NotFound::new);
    }

    /** Where the hall of an order is. */
    String address(OrderEntity order) {
        return order.venueId == null
                ? ""
                : venues.find(order.venueId).map(Venue::address).orElse("");
    }

    void putPhotos(long orderId, List<CleanPhoto> pictures) {
        Photos.count(pictures);
        photos.saveAll(pictures.stream()
                .map(picture -> OrderPhotoEntity.of(orderId, picture))
                .toList());
    }

    /**
     * Why an order was rejected reads who ordered and who decides; what lecturers gave as a reason is not for other
     * lecturers, and names of people are masked for them.
     */
    private static OrderStep shown(OrderStepEntity step, OrderEntity order, Eyes eyes, boolean inside) {
        boolean hidden = step.action == OrderAction.REJECT ? !eyes.readsReasons(order) : !inside;
        String who = inside || step.who.isEmpty() ? step.who : new PersonName(step.who).masked();
        return new OrderStep(
                step.happenedAt, step.action, step.fromState, step.toState, who, hidden ? "" : step.reason);
    }
}
