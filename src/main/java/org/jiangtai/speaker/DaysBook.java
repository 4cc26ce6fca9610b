package org.jiangtai.speaker;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;

/** What lecturers say of their days, looked at and written down. */
final class DaysBook {

    static final int MOST = 500;

    private DaysBook() {}

    /**
     * Puts the exceptions in the place of those before. A refused one is named by its place in the list, from 0:
     * {@code daysOff2}.
     *
     * @throws InvalidInput if one ends before it begins or stands there twice, or there are too many
     */
    static void putDaysOff(LecturerEntity lecturer, List<DaysOff> daysOff) {
        if (daysOff.size() > MOST) {
            throw new InvalidInput("daysOff", "invalid.daysOff.many", MOST);
        }
        Set<LecturerEntity.DaysOffPart> parts = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < daysOff.size(); i++) {
            DaysOff span = daysOff.get(i);
            if (span.to().isBefore(span.from())) {
                throw new InvalidInput("daysOff" + i, "invalid.daysOff");
            }
            if (!seen.add(List.of(span.from(), span.to(), span.part()))) {
                throw new InvalidInput("daysOff" + i, "invalid.daysOff.double");
            }
            parts.add(new LecturerEntity.DaysOffPart(
                    span.from(),
                    span.to(),
                    span.part(),
                    span.can(),
                    Typed.optional("daysOffReason" + i, span.reason(), 100),
                    span.imported()));
        }
        lecturer.daysOff = parts;
    }

    static void putNever(LecturerEntity lecturer, Collection<WeeklyPart> never) {
        lecturer.never = never.stream()
                .filter(weekly -> weekly.part() != DayPart.WHOLE_DAY)
                .map(weekly -> new LecturerEntity.WeeklyPartPart(weekly.weekday(), weekly.part()))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
