package org.jiangtai.order;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Component;

/** What an order must be in itself: little as a draft, all of it when it is handed in. */
@Component
class OrderDrafts {

    private static final int LEAST_MINUTES = 10;
    private static final int MOST_MINUTES = 480;
    private static final int MOST_PEOPLE = 20_000;

    private final UnitService units;
    private final VenueService venues;
    private final MenuService menu;
    private final PhoneVault vault;
    private final Clock clock;
    private final ZoneId zone;

    OrderDrafts(UnitService units, VenueService venues, MenuService menu, PhoneVault vault, Clock clock, ZoneId zone) {
        this.units = units;
        this.venues = venues;
        this.menu = menu;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Writes a draft into an order. What is missing may be missing; what is there must be right.
     *
     * @throws InvalidInput if it is not
     */
    void copy(OrderDraft draft, OrderEntity order) {
        if (draft.unitId() == null) {
            throw new InvalidInput("unitId", "invalid.order.unit");
        }
        Long before = order.id == null ? null : order.unitId;
        order.unitId = units.find(draft.unitId())
                .filter(unit -> unit.takes(before))
                .orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"))
                .id();
        order.contactName = draft.contactName().isBlank()
                ? ""
                : named(
                        "contactName",
                        () -> PersonName.parse(draft.contactName()).value());
        if (draft.contactPhone() != null) {
            putPhone(draft.contactPhone(), order);
        }
        putTopic(draft, order);
        if (draft.venueId() != null && venues.find(draft.venueId()).isEmpty()) {
            throw new InvalidInput("venueId", "invalid.order.venue");
        }
        if (draft.venueId() != null && !draft.venueId().equals(order.venueId)) {
            requireThere(draft.venueId());
        }
        order.venueId = draft.venueId();
        if (draft.minutes() < LEAST_MINUTES || draft.minutes() > MOST_MINUTES) {
            throw new InvalidInput("minutes", "invalid.order.minutes", LEAST_MINUTES, MOST_MINUTES);
        }
        order.minutes = draft.minutes();
        if (draft.people() < 0 || draft.people() > MOST_PEOPLE) {
            throw new InvalidInput("people", "invalid.order.people", MOST_PEOPLE);
        }
        order.people = draft.people();
        order.audience = Typed.optional("audience", draft.audience(), 100);
        order.language = draft.language();
        order.remark = Typed.optional("remark", draft.remark(), 1000);
        order.channel = draft.channel();
        putTimes(draft, order);
    }

    private void requireThere(long venueId) {
        if (venues.find(venueId)
                .flatMap(venue -> units.find(venue.unitId()))
                .filter(unit -> unit.takes(null))
                .isEmpty()) {
            throw new InvalidInput("venueId", "invalid.venue.gone");
        }
    }

    /** All that an order still lacks to be handed in, in the order of the form. */
    List<InvalidInput> missing(OrderEntity order) {
        List<InvalidInput> missing = new ArrayList<>();
        if (units.find(order.unitId).filter(unit -> unit.takes(null)).isEmpty()) {
            missing.add(new InvalidInput("unitId", "invalid.unit"));
        }
        if (order.topicId != null) {
            Topic topic = menu.topic(order.topicId).orElseThrow();
            if (!topic.canBeOrdered()) {
                missing.add(new InvalidInput("topicId", "invalid.order.topic.closed", topic.title(), topic.shelf()));
            } else if (!topic.languages().contains(order.language)) {
                missing.add(new InvalidInput("language", "invalid.order.language", topic.title()));
            }
        } else if (order.wish.isEmpty()) {
            missing.add(new InvalidInput("topicId", "invalid.order.topic.none"));
        }
        if (order.times.isEmpty()) {
            missing.add(new InvalidInput("time0", "invalid.order.time.none"));
        }
        for (int i = 0; i < order.times.size(); i++) {
            if (order.times.get(i).day().isBefore(today())) {
                missing.add(new InvalidInput("time" + i, "invalid.order.time.past"));
            }
        }
        if (order.venueId == null) {
            missing.add(new InvalidInput("venueId", "invalid.order.venue"));
        }
        if (order.people == 0) {
            missing.add(new InvalidInput("people", "invalid.order.people.none"));
        }
        if (order.contactName.isEmpty()) {
            missing.add(new InvalidInput("contactName", "invalid.empty"));
        }
        if (order.contactPhoneSealed == null) {
            missing.add(new InvalidInput("contactPhone", "invalid.order.phone"));
        }
        return missing;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void putPhone(String typed, OrderEntity order) {
        boolean none = typed.isBlank();
        order.contactPhoneSealed =
                none ? null : vault.seal(named("contactPhone", () -> PhoneNumber.parseContact(typed)));
        order.sealedWith = none ? null : vault.currentKey();
    }

    private void putTopic(OrderDraft draft, OrderEntity order) {
        order.wish = draft.topicId() == null ? Typed.optional("wish", draft.wish(), 500) : "";
        order.topicId = draft.topicId();
        order.themeId = draft.themeId();
        if (draft.topicId() != null) {
            order.themeId = menu.topic(draft.topicId())
                    .orElseThrow(() -> new InvalidInput("topicId", "invalid.event.topic"))
                    .themeId();
        }
    }

    private static void putTimes(OrderDraft draft, OrderEntity order) {
        if (draft.times().size() > OrderDraft.MOST_TIMES) {
            throw new InvalidInput("time0", "invalid.order.time.many", OrderDraft.MOST_TIMES);
        }
        for (int i = 1; i < draft.times().size(); i++) {
            if (draft.times().subList(0, i).contains(draft.times().get(i))) {
                throw new InvalidInput("time" + i, "invalid.order.time.double");
            }
        }
        List<OrderEntity.TimePart> parts = draft.times().stream()
                .map(time -> new OrderEntity.TimePart(time.day(), time.part(), time.starts()))
                .toList();
        if (!parts.equals(List.copyOf(order.times))) {
            order.times.clear();
            order.times.addAll(parts);
        }
    }

    /** Names the field as this form calls it. */
    private static <T> T named(String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(field, invalid.messageKey(), invalid.arguments());
        }
    }
}
