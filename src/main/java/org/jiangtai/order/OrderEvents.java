package org.jiangtai.order;

import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Clash;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventNotes;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.OrderedEvents;
import org.jiangtai.event.Publication;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The event that an order becomes: looked at while a lecturer is sought, made by the acceptance. */
@Component
class OrderEvents {

    private static final int LONGEST_TITLE = 120;

    private final OrderedEvents ordered;
    private final EventService events;
    private final MenuService menu;
    private final PhoneVault vault;
    private final Texts texts;

    OrderEvents(OrderedEvents ordered, EventService events, MenuService menu, PhoneVault vault, Texts texts) {
        this.ordered = ordered;
        this.events = events;
        this.menu = menu;
        this.vault = vault;
        this.texts = texts;
    }

    /**
     * The order as an event at this time, by nobody yet.
     *
     * @throws InvalidInput if the order names no hall
     */
    EventDraft draft(OrderEntity order, TimeSlot slot) {
        return draft(order, slot, EventNotes.NONE);
    }

    /** What clashes with each of these choices. */
    List<List<Clash>> clashesOfEach(List<EventDraft> choices) {
        return ordered.clashesOfEach(choices);
    }

    /**
     * Makes the event of an order that is dispatched for a time, by this lecturer.
     *
     * @throws org.jiangtai.event.EventClashes if dispatch would refuse it by now
     */
    Event make(OrderEntity order, TimeSlot slot, long lecturerId) {
        var notes = new EventNotes(
                order.contactName,
                order.contactPhoneSealed == null
                        ? ""
                        : vault.open(order.contactPhoneSealed).national(),
                order.remark,
                false,
                "");
        String number = order.number == null ? "" : order.number;
        String reason = order.dispatchReason.isEmpty()
                ? texts.in(Texts.CHINESE, "order.clashReason", number)
                : texts.in(Texts.CHINESE, "order.clashReason.given", number, order.dispatchReason);
        return ordered.make(draft(order, slot, notes).by(lecturerId), DispatchRules::refuses, reason);
    }

    /** Cancels the event of an order that has one, if nobody has yet. */
    void cancel(OrderEntity order, String reason) {
        find(order).filter(event -> !isCancelled(event)).ifPresent(event -> events.cancel(event.id(), reason));
    }

    /** The event as it is planned now. */
    Optional<Event> find(OrderEntity order) {
        return order.eventId == null
                ? Optional.empty()
                : events.findAll(List.of(order.eventId)).stream().findFirst();
    }

    /** The event as the public was told; empty while it was told nothing. */
    Optional<Event> announced(OrderEntity order) {
        return order.eventId == null
                ? Optional.empty()
                : events.find(order.eventId).filter(event -> event.publication() != Publication.NONE);
    }

    static boolean isCancelled(Event event) {
        return event.stage() == EventStage.CANCELLED;
    }

    private EventDraft draft(OrderEntity order, TimeSlot slot, EventNotes notes) {
        if (order.venueId == null) {
            throw new InvalidInput("venueId", "invalid.order.venue");
        }
        Topic topic = order.topicId == null ? null : menu.topic(order.topicId).orElse(null);
        return new EventDraft(
                null,
                0,
                EventKind.LECTURE,
                title(order, topic),
                topic == null ? "" : topic.summary(),
                order.topicId,
                null,
                order.venueId,
                order.language,
                slot.startsAt(),
                slot.endsAt(),
                null,
                null,
                Math.max(1, order.people),
                notes);
    }

    private static String title(OrderEntity order, @Nullable Topic topic) {
        String title = topic == null ? order.wish.replaceAll("\\s+", " ") : topic.title();
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
