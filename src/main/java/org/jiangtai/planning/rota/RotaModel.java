package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderToPlan;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaProblem;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/**
 * A season as the search needs it, all numbers, and what the numbers mean. The sessions of the run come first, in the
 * order of their numbers but without those that somebody left out; where lecturers are anyhow comes behind.
 */
final class RotaModel {

    private final RotaFacts facts;
    private final List<RotaRow> rows;
    private final int omitted;
    private final Map<Long, OrderToPlan> orders;
    /** More kinds of content the search cannot tell apart. */
    private static final int MOST_CONTENTS = 64;

    private final Map<Long, RotaContent> ofThemes = new HashMap<>();
    private final Map<Long, RotaContent> ofOrders = new HashMap<>();
    private final List<RotaContent> contents;
    private final RotaGround ground;
    private final RotaStaff staff;
    private final RotaProblem problem;

    /** What is searched: what somebody left out by hand stays out. */
    RotaModel(RotaFacts facts, List<RotaRow> all) {
        this(facts, all, all.stream().filter(row -> !row.omitted()).toList());
    }

    /** What is looked at: what was left out could be put back. */
    static RotaModel ofAll(RotaFacts facts, List<RotaRow> all) {
        return new RotaModel(facts, all, List.copyOf(all));
    }

    /** The same season with its sessions elsewhere; what is pinned must be as it was. */
    RotaModel standing(List<RotaRow> elsewhere) {
        return new RotaModel(this, elsewhere);
    }

    private RotaModel(RotaModel same, List<RotaRow> elsewhere) {
        facts = same.facts;
        rows = List.copyOf(elsewhere);
        omitted = same.omitted;
        orders = same.orders;
        contents = same.contents;
        ground = same.ground;
        staff = same.staff;
        problem = same.problem;
        ofThemes.putAll(same.ofThemes);
        ofOrders.putAll(same.ofOrders);
    }

    private RotaModel(RotaFacts facts, List<RotaRow> all, List<RotaRow> planned) {
        this.facts = facts;
        rows = planned;
        omitted = all.size() - planned.size();
        orders = facts.orders().stream().collect(Collectors.toMap(OrderToPlan::id, Function.identity()));
        tellApart();
        contents = rows.stream()
                .map(this::content)
                .distinct()
                .sorted(Comparator.comparing(RotaContent::position)
                        .thenComparing(content -> content.language() != null)
                        .thenComparing(content -> content.topics().size()))
                .toList();
        ground = new RotaGround(facts, all);
        staff = new RotaStaff(facts, ground, contents, rows);
        List<RotaSession> sessions = new ArrayList<>();
        rows.forEach(row -> sessions.add(session(row)));
        sessions.addAll(staff.appointments());
        problem = new RotaProblem(
                new RotaCalendar(
                        facts.setup().firstCounted(),
                        facts.days(),
                        restDays(),
                        facts.hours().gaps()),
                ground.places(),
                staff.lecturers(),
                sessions,
                RotaTravel.of(facts, ground),
                facts.setup().homeLimit(),
                facts.setup().weights());
    }

    RotaFacts facts() {
        return facts;
    }

    RotaProblem problem() {
        return problem;
    }

    RotaGround ground() {
        return ground;
    }

    List<RotaContent> contents() {
        return contents;
    }

    /** The sessions of the run that are planned, in the order of the problem's. */
    List<RotaRow> rows() {
        return rows;
    }

    /** How many sessions of the run are not among them. */
    int omitted() {
        return omitted;
    }

    /** How everything stands, for every session of the problem. */
    List<@Nullable RotaSlot> slots() {
        List<@Nullable RotaSlot> slots = new ArrayList<>();
        rows.forEach(row -> slots.add(slot(row.at())));
        staff.appointments().forEach(appointment -> slots.add(appointment.before()));
        return slots;
    }

    /** Null where nobody stands, at a time outside of the season, or for a lecturer who is none any more. */
    @Nullable
    RotaSlot slot(@Nullable RotaStand stand) {
        return staff.slot(stand);
    }

    RotaStand stand(RotaSlot slot) {
        return new RotaStand(
                staff.terms(slot.lecturer()).id(),
                facts.day(RotaCalendar.day(slot.halfDay())),
                RotaHours.dayPart(RotaCalendar.part(slot.halfDay())));
    }

    LecturerTerms lecturer(int number) {
        return staff.terms(number);
    }

    /** A session where the search put it, with its topic and its hall. */
    RotaRow placed(int session, @Nullable RotaSlot slot, long cost) {
        RotaRow row = rows.get(session);
        if (slot == null) {
            return row.placed(null, null, null, cost);
        }
        RotaStand there = stand(slot);
        boolean back = there.equals(row.before()) && row.beforeVenueId() != null;
        if (back && !facts.change().isClosed(row.beforeVenueId(), there.day())) {
            return row.placed(there, row.beforeTopicId(), row.beforeVenueId(), cost);
        }
        LecturerTerms lecturer = staff.terms(slot.lecturer());
        Long topic = content(row)
                .topicOf(lecturer, ground.placeOf(row.unitId()) + session)
                .map(Topic::id)
                .orElse(row.topicId());
        boolean stays = row.isWhenItWas(there) && keepsItsHall(row, slot.halfDay());
        Long hall = stays ? row.beforeVenueId() : hall(row, slot.halfDay());
        Topic told = row.topicId() == null ? null : facts.topics().get(row.topicId());
        boolean same = told != null && lecturer.mayGive(told.id(), told.themeId());
        return row.placed(there, same ? row.topicId() : topic, hall, cost);
    }

    private @Nullable Long hall(RotaRow row, int halfDay) {
        RotaWish wish = wish(row);
        return (wish == null ? ground.hall(row.unitId(), halfDay, row.venueId()) : ground.hall(wish, halfDay))
                .map(Venue::id)
                .orElse(row.venueId());
    }

    /**
     * Whether the hall in which people have put an event can still be used then, be it small or the day a holiday: who
     * only needs another lecturer needs no other hall.
     */
    private boolean keepsItsHall(RotaRow row, int halfDay) {
        return row.beforeVenueId() != null
                && facts.hall(row.beforeVenueId())
                        .filter(hall -> ground.isVacant(hall, halfDay))
                        .isPresent();
    }

    /** Whether a plan could put a session there, as far as its place goes; where it stands already is another matter. */
    boolean isUsual(RotaRow row, int halfDay) {
        return ground.places().get(ground.placeOf(row.unitId())).open().get(halfDay);
    }

    /** What the order of a session asks for; null where it comes from none. */
    @Nullable
    RotaWish wish(RotaRow row) {
        OrderToPlan order = row.orderId() == null ? null : orders.get(row.orderId());
        return order == null ? null : new RotaWish(order, facts);
    }

    private BitSet restDays() {
        var rest = new BitSet();
        for (int day = 0; day < facts.days(); day++) {
            rest.set(day, facts.restDays().contains(facts.day(day)));
        }
        return rest;
    }

    /** What is told at a session. */
    RotaContent content(RotaRow row) {
        RotaContent usual = ofThemes.computeIfAbsent(row.themeId(), this::content);
        return row.orderId() == null ? usual : ofOrders.getOrDefault(row.orderId(), usual);
    }

    /** An order has its own topic, language and people; where too much is asked for, some are content with their theme. */
    private void tellApart() {
        Set<RotaContent> known = rows.stream().map(this::content).collect(Collectors.toSet());
        for (RotaRow row : rows) {
            OrderToPlan order = row.orderId() == null ? null : orders.get(row.orderId());
            if (order != null) {
                var own = new RotaContent(
                        content(row).position(),
                        row.themeId(),
                        List.of(Objects.requireNonNull(facts.topics().get(order.topicId()))),
                        order.language(),
                        order.unwilling());
                if (known.size() < MOST_CONTENTS || known.contains(own)) {
                    known.add(own);
                    ofOrders.put(order.id(), own);
                }
            }
        }
    }

    private RotaContent content(long themeId) {
        RotaTheme wanted = facts.setup().themes().stream()
                .filter(each -> each.themeId() == themeId)
                .findFirst()
                .orElseGet(() -> new RotaTheme(themeId, 0, List.of()));
        return facts.themes().stream()
                .filter(theme -> theme.id() == themeId)
                .findFirst()
                .map(theme -> new RotaContent(theme.position(), themeId, facts.topicsOf(wanted), null, Set.of()))
                .orElseGet(() -> new RotaContent(0, themeId, List.of(), null, Set.of()));
    }

    private RotaSession session(RotaRow row) {
        RotaSlot before = slot(row.pinned() ? row.at() : row.before());
        RotaWish wish = wish(row);
        return new RotaSession(
                ground.placeOf(row.unitId()),
                contents.indexOf(content(row)),
                wish == null ? null : wish.halfDays(),
                before,
                row.pinned() && before != null,
                before == null ? 0 : row.changeCost(),
                open(row, wish, before));
    }

    /**
     * When a session can be held, if that is another question than when its place is open: what an order asks for, where
     * its topics have time enough, and nothing on a day for which approval would come too late, unless it stands there
     * already.
     */
    private @Nullable BitSet open(RotaRow row, @Nullable RotaWish wish, @Nullable RotaSlot before) {
        int first = Math.clamp(facts.number(facts.firstDay()), 0, facts.days()) * RotaCalendar.PARTS;
        BitSet usual = ground.places().get(ground.placeOf(row.unitId())).open();
        BitSet open = wish == null ? (BitSet) usual.clone() : ground.open(wish);
        if (wish == null) {
            leaveOutTooShort(open, content(row));
        }
        BitSet late = (BitSet) open.clone();
        open.clear(0, first);
        if (before != null) {
            int day = RotaCalendar.day(before.halfDay()) * RotaCalendar.PARTS;
            var itsDay = new BitSet();
            itsDay.set(day, day + RotaCalendar.PARTS);
            late.and(itsDay);
            open.or(late);
            if (keepsItsHall(row, before.halfDay())) {
                open.set(before.halfDay());
            }
        }
        return wish == null && open.equals(usual) ? null : open;
    }

    /** Where the half-days are of several lengths, a lecture is in one that is long enough; if none is, in any. */
    private void leaveOutTooShort(BitSet open, RotaContent content) {
        long shortest = content.topics().stream().mapToInt(Topic::minutes).min().orElse(0);
        if (shortest <= facts.hours().longest()) {
            for (int part = 0; part < RotaCalendar.PARTS; part++) {
                if (facts.hours().part(part).minutes() < shortest) {
                    for (int halfDay = part; halfDay < open.length(); halfDay += RotaCalendar.PARTS) {
                        open.clear(halfDay);
                    }
                }
            }
        }
    }
}
