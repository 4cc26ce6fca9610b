package org.jiangtai.planning.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Objects;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;

/** What an order asks for: its hours, how long it takes, and its hall, or one that is large enough for its people. */
final class RotaWish {

    private static final LocalTime LATEST = LocalTime.of(23, 59);

    private final OrderToPlan order;
    private final RotaFacts facts;

    RotaWish(OrderToPlan order, RotaFacts facts) {
        this.order = order;
        this.facts = facts;
    }

    OrderToPlan order() {
        return order;
    }

    /** The half-days that are wished; null is any. */
    @Nullable
    BitSet halfDays() {
        if (order.times().isEmpty()) {
            return null;
        }
        var wished = new BitSet();
        for (PreferredTime time : order.times()) {
            int day = facts.number(time.day());
            for (int part = 0; part < RotaCalendar.PARTS; part++) {
                if (day >= 0 && day < facts.days() && isMeant(time, part)) {
                    wished.set(day * RotaCalendar.PARTS + part);
                }
            }
        }
        return wished;
    }

    /** Who asks for a day without more does not mean its evening. */
    private boolean isMeant(PreferredTime time, int part) {
        if (time.starts() != null) {
            return facts.hours().partAt(time.starts()) == part;
        }
        DayPart meant = RotaHours.dayPart(part);
        return time.part() == DayPart.WHOLE_DAY ? meant != DayPart.EVENING : time.part() == meant;
    }

    /** When it begins on a half-day: at the hour that is wished there, else when the half-day does. */
    LocalTime start(LocalDate day, int part) {
        return order.times().stream()
                .filter(time -> time.day().equals(day) && time.starts() != null && isMeant(time, part))
                .findFirst()
                .map(PreferredTime::starts)
                .orElse(facts.hours().part(part).from());
    }

    /** Whether a hall will do on a half-day as far as its size and its hours go, and the next half-day is left alone. */
    boolean suits(Venue hall, int halfDay) {
        int part = RotaCalendar.part(halfDay);
        LocalTime from = start(facts.day(RotaCalendar.day(halfDay)), part);
        LocalTime latest =
                part + 1 < RotaCalendar.PARTS ? facts.hours().part(part + 1).from() : LATEST;
        if (Duration.between(from, latest).toMinutes() < order.minutes()) {
            return false;
        }
        return !hall.opensAt().isAfter(from)
                && !hall.closesAt().isBefore(from.plusMinutes(order.minutes()))
                && (isNamed() ? Objects.equals(order.venueId(), hall.id()) : hall.capacity() >= order.people());
    }

    /** Whether it names its hall: then no other one will do, and its size is the village's own affair. */
    boolean isNamed() {
        return order.venueId() != null;
    }
}
