package org.jiangtai.event;

import java.util.List;
import org.jiangtai.speaker.LecturerTerms;
import org.springframework.stereotype.Component;

/** Nobody speaks more often than agreed, and no village's people are asked out too often in a week. */
@Component
class LimitRule implements ClashRule {

    @Override
    public void look(Planned planned, Surroundings around, Findings findings) {
        Booking mine = planned.booking();
        LecturerTerms lecturer = planned.lecturer();
        if (lecturer != null) {
            List<Booking> others = around.ofTheLecturerOf(mine);
            long week = others.stream()
                    .filter(other -> around.weekOf(other).equals(around.weekOf(mine)))
                    .count();
            long month = others.stream()
                    .filter(other -> around.monthOf(other).equals(around.monthOf(mine)))
                    .count();
            if (lecturer.maxPerWeek() != null && week >= lecturer.maxPerWeek()) {
                findings.add(
                        ClashKind.LECTURER_LIMIT,
                        "clash.LECTURER_LIMIT",
                        null,
                        lecturer.name(),
                        week,
                        lecturer.maxPerWeek());
            }
            if (lecturer.maxPerMonth() != null && month >= lecturer.maxPerMonth()) {
                findings.add(
                        ClashKind.LECTURER_LIMIT,
                        "clash.LECTURER_LIMIT.month",
                        null,
                        lecturer.name(),
                        month,
                        lecturer.maxPerMonth());
            }
        }
        int most = around.settings().get(ClashSettings.EVENTS_A_WEEK);
        long there = around.forThePeopleOf(mine).stream()
                .filter(other -> around.weekOf(other).equals(around.weekOf(mine)))
                .count();
        if (there >= most) {
            findings.add(ClashKind.SAME_PEOPLE, "clash.SAME_PEOPLE", null, mine.unitName(), there, most);
        }
    }
}
