package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hard rules as the page of the domain tells them, held against a whole plan; what is pinned may break them. */
public final class PlainRules {

    private final RotaProblem problem;
    private final List<@Nullable RotaSlot> slots;
    private final List<String> broken = new ArrayList<>();

    private PlainRules(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        this.problem = problem;
        this.slots = slots;
    }

    /** What is broken, in words. */
    public static List<String> broken(RotaProblem problem, List<@Nullable RotaSlot> slots) {
        var rules = new PlainRules(problem, slots);
        for (int s = 0; s < slots.size(); s++) {
            rules.look(s);
        }
        return rules.broken;
    }

    private void look(int s) {
        RotaSession session = problem.sessions().get(s);
        RotaSlot slot = slots.get(s);
        if (session.pinned()) {
            say(slot != null && !slot.equals(session.before()), s, HardRule.PINNED);
            return;
        }
        if (slot == null) {
            return;
        }
        RotaLecturer lecturer = problem.lecturers().get(slot.lecturer());
        int place = session.place();
        int h = slot.halfDay();
        say(!lecturer.themes().get(session.theme()), s, HardRule.APPROVED);
        say(!lecturer.free().get(h), s, HardRule.AVAILABLE);
        BitSet open = session.open() == null ? problem.places().get(place).open() : session.open();
        say(!open.get(h), s, HardRule.OPEN);
        say(problem.travel().fromHome(slot.lecturer(), place) > problem.homeLimit(), s, HardRule.HOME);
        int inWeek = 0;
        int inMonth = 0;
        for (int o = 0; o < slots.size(); o++) {
            RotaSlot other = slots.get(o);
            if (other == null) {
                continue;
            }
            boolean same = other.lecturer() == slot.lecturer();
            inWeek += same && week(other) == week(slot) ? 1 : 0;
            inMonth += same && month(other) == month(slot) ? 1 : 0;
            if (o != s) {
                pair(s, slot, o, other);
            }
        }
        say(inWeek > lecturer.mostPerWeek(), s, HardRule.WEEK);
        say(inMonth > lecturer.mostPerMonth(), s, HardRule.MONTH);
    }

    private int week(RotaSlot slot) {
        return problem.calendar().week(RotaCalendar.day(slot.halfDay()));
    }

    private int month(RotaSlot slot) {
        return problem.calendar().month(RotaCalendar.day(slot.halfDay()));
    }

    private void pair(int s, RotaSlot slot, int o, RotaSlot other) {
        RotaSession one = problem.sessions().get(s);
        RotaSession two = problem.sessions().get(o);
        boolean sameDay = RotaCalendar.day(slot.halfDay()) == RotaCalendar.day(other.halfDay());
        boolean sameTime = slot.halfDay() == other.halfDay();
        boolean sameLecturer = slot.lecturer() == other.lecturer();
        say(sameLecturer && sameTime, s, HardRule.LECTURER_FREE);
        int hall = problem.places().get(one.place()).hall();
        say(sameTime && hall >= 0 && hall == problem.places().get(two.place()).hall(), s, HardRule.HALL_FREE);
        say(sameDay && one.place() == two.place() && two.theme() != RotaSession.OTHER, s, HardRule.ONE_A_DAY);
        if (sameLecturer && sameDay && !sameTime && isNext(slot, other)) {
            int minutes = problem.travel().between(one.place(), two.place());
            say(minutes > gap(slot, other), s, HardRule.JOURNEY);
        }
    }

    private boolean isNext(RotaSlot slot, RotaSlot other) {
        int low = Math.min(slot.halfDay(), other.halfDay());
        int high = Math.max(slot.halfDay(), other.halfDay());
        return slots.stream()
                .noneMatch(each -> each != null
                        && each.lecturer() == slot.lecturer()
                        && each.halfDay() > low
                        && each.halfDay() < high);
    }

    private int gap(RotaSlot slot, RotaSlot other) {
        int low = RotaCalendar.part(Math.min(slot.halfDay(), other.halfDay()));
        int high = RotaCalendar.part(Math.max(slot.halfDay(), other.halfDay()));
        RotaCalendar.Gaps gaps = problem.calendar().gaps();
        if (low == 1) {
            return gaps.afternoonToEvening();
        }
        return high == 1 ? gaps.morningToAfternoon() : gaps.morningToEvening();
    }

    private void say(boolean isBroken, int s, HardRule rule) {
        if (isBroken) {
            broken.add(s + " " + rule);
        }
    }
}
