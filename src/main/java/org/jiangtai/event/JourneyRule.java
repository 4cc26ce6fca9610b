package org.jiangtai.event;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Component;

/** A lecturer comes from the event before and goes on to the one after, and each way takes its time. */
@Component
class JourneyRule implements ClashRule {

    private final Moments moments;

    JourneyRule(Moments moments) {
        this.moments = moments;
    }

    @Override
    public void look(Planned planned, Surroundings around, Findings findings) {
        if (planned.lecturer() == null || planned.venue() == null) {
            return;
        }
        Booking mine = planned.booking();
        List<Booking> others = around.ofTheLecturerOf(mine).stream()
                .filter(other -> !other.overlaps(mine))
                .toList();
        Optional<Booking> before = others.stream()
                .filter(other -> !other.endsAt().isAfter(mine.startsAt()))
                .max(Comparator.comparing(Booking::endsAt));
        Optional<Booking> after = others.stream()
                .filter(other -> !other.startsAt().isBefore(mine.endsAt()))
                .min(Comparator.comparing(Booking::startsAt));
        String lecturer = planned.lecturer().name();
        before.ifPresent(other -> look(lecturer, other, mine, other, around, findings));
        after.ifPresent(other -> look(lecturer, mine, other, other, around, findings));
    }

    private void look(
            String lecturer, Booking from, Booking to, Booking other, Surroundings around, Findings findings) {
        int needed = around.minutesBetween(from, to);
        Duration gap = from.gap(to);
        if (gap.compareTo(Duration.ofMinutes(needed)) < 0) {
            findings.add(
                    ClashKind.JOURNEY,
                    "clash.JOURNEY",
                    other.eventId(),
                    lecturer,
                    from.unitName(),
                    to.unitName(),
                    needed,
                    gap.toMinutes(),
                    other.title(),
                    moments.span(other.startsAt(), other.endsAt()));
        }
    }
}
