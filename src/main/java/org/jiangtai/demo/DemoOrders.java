package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.demo.DemoLectures.Held;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.event.Event;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.Delivery;
import org.jiangtai.order.Evaluation;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.OrderChannel;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.order.OrderState;
import org.jiangtai.order.OrderStep;
import org.jiangtai.order.PastOrder;
import org.jiangtai.order.PastOrders;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.order.TimeSlot;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stores orders in every state there is; those whose lecture has a time take it from an event of the season. */
@Component
@Profile("demo")
class DemoOrders {

    private static final String ANY = "*";
    private static final Set<OrderState> AHEAD = Set.of(OrderState.ACCEPTED);
    private static final int HOURS_TO_REVIEW = 5;
    private static final int HOURS_TO_DISPATCH = 8;
    private static final int HOURS_TO_ACCEPT = 20;
    private static final int DAYS_AHEAD = 9;

    private final PastOrders orders;
    private final Clock clock;
    private final ZoneId zone;

    DemoOrders(PastOrders orders, Clock clock, ZoneId zone) {
        this.orders = orders;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param asked the lecturer who has an account */
    void make(DemoData data, Placed placed, Held held, @Nullable Long asked) {
        String keeper = name(data, "KEEPER");
        String organiser = name(data, "ORGANISER");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Set<Long> used = new HashSet<>();
        int line = 0;
        for (Table.Row row : Table.read("orders.csv").rows()) {
            String phone = "1390001%04d".formatted(1000 + line++ * 29);
            var story = new Story(row, now, keeper, organiser);
            if (row.get("unit_code").equals(ANY)) {
                event(held, story.state(), now, used).ifPresent(event -> {
                    used.add(event.id());
                    orders.store(story.of(fromEvent(row, event, phone), event));
                });
            } else {
                boolean named = story.state() == OrderState.DISPATCHED && !row.yes("claimable");
                orders.store(story.of(wish(row, placed, phone, now), named ? asked : null, zone));
            }
        }
    }

    /** The nearest event of its kind that no other order has: one to come, or one that was. */
    private static Optional<Event> event(Held held, OrderState state, Instant now, Set<Long> used) {
        List<Event> free = held.events().stream()
                .filter(event -> event.lecturerId() != null && event.topicId() != null)
                .filter(event -> event.cancelReason().isEmpty() && !used.contains(event.id()))
                .toList();
        return AHEAD.contains(state)
                ? free.stream()
                        .filter(event -> event.startsAt().isAfter(now.plus(2, ChronoUnit.DAYS)))
                        .findFirst()
                : free.stream()
                        .filter(event -> event.endsAt().isBefore(now.minus(1, ChronoUnit.DAYS)))
                        .reduce((earlier, later) -> later);
    }

    private OrderDraft wish(Table.Row row, Placed placed, String phone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone).plusDays(row.number("in"));
        DayPart part = DayPart.valueOf(row.get("part"));
        boolean fromMenu = !row.get("topic").isEmpty();
        return new OrderDraft(
                null,
                0,
                placed.unit(row.get("unit_code")),
                row.get("contact"),
                phone,
                fromMenu ? placed.subjects().get(row.get("topic")) : null,
                null,
                row.get("wish"),
                List.of(
                        PreferredTime.in(day, part),
                        PreferredTime.at(day.plusDays(1), LocalTime.of(14, 30)),
                        PreferredTime.in(day.plusDays(3), DayPart.WHOLE_DAY)),
                Objects.requireNonNull(placed.halls().get(row.get("unit_code"))),
                60,
                row.number("people"),
                row.get("audience"),
                fromMenu ? SpokenLanguage.MANDARIN : SpokenLanguage.DANYANG,
                "",
                OrderChannel.valueOf(row.get("channel")));
    }

    private OrderDraft fromEvent(Table.Row row, Event event, String phone) {
        var local = event.startsAt().atZone(zone);
        return new OrderDraft(
                null,
                0,
                event.unitId(),
                row.get("contact"),
                phone,
                event.topicId(),
                null,
                "",
                List.of(PreferredTime.at(local.toLocalDate(), local.toLocalTime())),
                event.venueId(),
                (int) Duration.between(event.startsAt(), event.endsAt()).toMinutes(),
                row.number("people"),
                row.get("audience"),
                event.language(),
                "",
                OrderChannel.valueOf(row.get("channel")));
    }

    private static String name(DemoData data, String role) {
        return data.accounts().stream()
                .filter(row -> row.get("role").equals(role))
                .map(row -> row.get("name"))
                .findFirst()
                .orElse("");
    }

    /** What happened to one order, as its line says. */
    private record Story(Table.Row row, Instant now, String keeper, String organiser) {

        OrderState state() {
            return OrderState.valueOf(row.get("state"));
        }

        /** One whose lecture has no time yet. */
        PastOrder of(OrderDraft draft, @Nullable Long lecturerId, ZoneId zone) {
            boolean draftOnly = state() == OrderState.DRAFT;
            Instant submitted = now.minus(row.number("ago"), ChronoUnit.HOURS);
            PreferredTime second = draft.times().get(1);
            Instant start = second.day()
                    .atTime(Objects.requireNonNull(second.starts()))
                    .atZone(zone)
                    .toInstant();
            return new PastOrder(
                    draft,
                    state(),
                    draftOnly ? null : submitted,
                    due(null),
                    row.yes("claimable"),
                    lecturerId,
                    lecturerId == null ? null : new TimeSlot(start, start.plus(draft.minutes(), ChronoUnit.MINUTES)),
                    null,
                    null,
                    null,
                    List.of(),
                    draftOnly ? List.of() : before(submitted));
        }

        /** One whose lecture is an event of the season. */
        PastOrder of(OrderDraft draft, Event event) {
            Instant submitted = event.startsAt().minus(DAYS_AHEAD, ChronoUnit.DAYS);
            Instant latest = now.minus(2, ChronoUnit.DAYS);
            Instant begun = submitted.isAfter(latest) ? latest : submitted;
            boolean reported = state() != OrderState.ACCEPTED && state() != OrderState.IN_SERVICE;
            int stars = row.number("stars");
            return new PastOrder(
                    draft,
                    state(),
                    begun,
                    due(event),
                    false,
                    event.lecturerId(),
                    new TimeSlot(event.startsAt(), event.endsAt()),
                    event.id(),
                    reported
                            ? new Delivery(event.startsAt(), event.endsAt(), row.number("people") - 4, "", false)
                            : null,
                    stars == 0 ? null : new Evaluation(stars, stars, Math.min(stars + 1, 5), 4, row.get("words")),
                    List.of(),
                    through(begun, event));
        }

        private @Nullable Instant due(@Nullable Event event) {
            if (row.yes("late")) {
                return now.minus(4, ChronoUnit.HOURS);
            }
            return switch (state()) {
                case SUBMITTED -> now.plus(20, ChronoUnit.HOURS);
                case DISPATCHED -> now.plus(16, ChronoUnit.HOURS);
                case ACCEPTED -> event == null ? null : event.startsAt();
                case DELIVERED -> now.plus(5, ChronoUnit.DAYS);
                case EVALUATED -> row.number("stars") > 2 ? now.plus(2, ChronoUnit.DAYS) : null;
                default -> null;
            };
        }

        private List<OrderStep> before(Instant submitted) {
            List<OrderStep> steps = new ArrayList<>();
            steps.add(step(submitted, 0, OrderAction.SUBMIT, OrderState.DRAFT, OrderState.SUBMITTED, keeper, ""));
            switch (state()) {
                case RETURNED -> steps.add(decided(submitted, OrderAction.RETURN, OrderState.RETURNED));
                case REJECTED -> steps.add(decided(submitted, OrderAction.REJECT, OrderState.REJECTED));
                case CANCELLED ->
                    steps.add(step(
                            submitted,
                            HOURS_TO_DISPATCH,
                            OrderAction.CANCEL,
                            OrderState.SUBMITTED,
                            OrderState.CANCELLED,
                            keeper,
                            row.get("reason")));
                case APPROVED, DISPATCHED -> {
                    steps.add(decided(submitted, OrderAction.APPROVE, OrderState.APPROVED));
                    if (state() == OrderState.DISPATCHED) {
                        steps.add(step(
                                submitted,
                                HOURS_TO_DISPATCH,
                                row.yes("claimable") ? OrderAction.OFFER : OrderAction.DISPATCH,
                                OrderState.APPROVED,
                                OrderState.DISPATCHED,
                                organiser,
                                ""));
                    }
                }
                default -> {}
            }
            return steps;
        }

        private List<OrderStep> through(Instant submitted, Event event) {
            List<OrderStep> steps = new ArrayList<>();
            steps.add(step(submitted, 0, OrderAction.SUBMIT, OrderState.DRAFT, OrderState.SUBMITTED, keeper, ""));
            steps.add(decided(submitted, OrderAction.APPROVE, OrderState.APPROVED));
            steps.add(step(
                    submitted,
                    HOURS_TO_DISPATCH,
                    OrderAction.DISPATCH,
                    OrderState.APPROVED,
                    OrderState.DISPATCHED,
                    organiser,
                    ""));
            String lecturer = event.lecturerName();
            steps.add(step(
                    submitted,
                    HOURS_TO_ACCEPT,
                    OrderAction.ACCEPT,
                    OrderState.DISPATCHED,
                    OrderState.ACCEPTED,
                    lecturer,
                    ""));
            if (state() == OrderState.ACCEPTED) {
                return steps;
            }
            Instant begun = event.startsAt();
            steps.add(step(begun, 0, OrderAction.BEGIN, OrderState.ACCEPTED, OrderState.IN_SERVICE, "", ""));
            if (state() == OrderState.IN_SERVICE) {
                return steps;
            }
            steps.add(step(begun, 4, OrderAction.DELIVER, OrderState.IN_SERVICE, OrderState.DELIVERED, lecturer, ""));
            boolean stars = row.number("stars") > 0;
            if (stars) {
                steps.add(
                        step(begun, 20, OrderAction.EVALUATE, OrderState.DELIVERED, OrderState.EVALUATED, keeper, ""));
            }
            if (state() == OrderState.ARCHIVED) {
                OrderAction last = stars ? OrderAction.ARCHIVE : OrderAction.LAPSE;
                OrderState from = stars ? OrderState.EVALUATED : OrderState.DELIVERED;
                steps.add(step(begun, 23, last, from, OrderState.ARCHIVED, "", ""));
            }
            return steps;
        }

        private OrderStep decided(Instant submitted, OrderAction action, OrderState to) {
            return step(submitted, HOURS_TO_REVIEW, action, OrderState.SUBMITTED, to, organiser, row.get("reason"));
        }

        private static OrderStep step(
                Instant from,
                int hours,
                OrderAction action,
                OrderState before,
                OrderState after,
                String who,
                String why) {
            return new OrderStep(from.plus(hours, ChronoUnit.HOURS), action, before, after, who, why);
        }
    }
}
