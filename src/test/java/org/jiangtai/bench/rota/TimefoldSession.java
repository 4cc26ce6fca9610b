package org.jiangtai.bench.rota;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jspecify.annotations.Nullable;

/** A session as Timefold plans it. Who can never hold it and when it can never be are no values of it. */
@PlanningEntity
public class TimefoldSession {

    @PlanningId
    public int number;

    TimefoldFacts facts;
    int place;
    int theme;

    @ValueRangeProvider(id = "lecturers")
    public List<Integer> lecturers;

    @ValueRangeProvider(id = "halfDays")
    public List<Integer> halfDays;

    @PlanningVariable(valueRangeProviderRefs = "lecturers")
    public @Nullable Integer lecturer;

    @PlanningVariable(valueRangeProviderRefs = "halfDays")
    public @Nullable Integer halfDay;

    /** For Timefold, which copies what it has found. */
    @SuppressWarnings("NullAway.Init")
    public TimefoldSession() {}

    TimefoldSession(
            TimefoldFacts facts, int number, RotaSession session, List<Integer> lecturers, List<Integer> halfDays) {
        this.facts = facts;
        this.number = number;
        this.lecturers = lecturers;
        this.halfDays = halfDays;
        place = session.place();
        theme = session.theme();
    }

    boolean isPlaced() {
        return lecturer != null && halfDay != null;
    }

    @Nullable
    RotaSlot slot() {
        return isPlaced() ? new RotaSlot(lecturer, halfDay) : null;
    }

    Integer lecturer() {
        return lecturer;
    }

    int day() {
        return RotaCalendar.day(halfDay);
    }

    Week week() {
        return new Week(lecturer, facts.week(halfDay), facts.mostPerWeek(lecturer));
    }

    /** A lecturer's week and how many lectures it may have. */
    record Week(int lecturer, int number, int most) {}

    /** One number for the lecturer and the day. */
    Integer outing() {
        return lecturer * facts.days + day();
    }

    boolean isAvailable() {
        return facts.isFree(lecturer, halfDay);
    }

    boolean isInDialect() {
        return facts.speaks(lecturer, place);
    }

    boolean isInFreeTime() {
        return facts.isFreeTime(halfDay);
    }

    int fromHome() {
        return facts.fromHome(lecturer, place);
    }
}
