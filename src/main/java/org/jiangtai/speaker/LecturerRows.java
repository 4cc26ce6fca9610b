package org.jiangtai.speaker;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.shared.PhoneVault;
import org.springframework.stereotype.Component;

/** Makes of a row what others see of a lecturer. */
@Component
class LecturerRows {

    private final PhoneVault vault;

    LecturerRows(PhoneVault vault) {
        this.vault = vault;
    }

    Lecturer lecturer(LecturerEntity lecturer) {
        String phone = lecturer.phoneSealed == null
                ? ""
                : vault.open(lecturer.phoneSealed).masked();
        return new Lecturer(
                lecturer.id,
                lecturer.name,
                lecturer.unitId,
                phone,
                lecturer.introduction,
                Set.copyOf(lecturer.themeIds),
                Set.copyOf(lecturer.languages),
                lecturer.daysOff.stream()
                        .map(part -> new DaysOff(
                                part.from(), part.to(), part.part(), part.can(), part.reason(), part.imported()))
                        .sorted(Comparator.comparing(DaysOff::from).thenComparing(DaysOff::part))
                        .toList(),
                lecturer.state,
                lecturer.accountId,
                Set.copyOf(lecturer.topicIds),
                lecturer.never.stream()
                        .map(part -> new WeeklyPart(part.weekday(), part.part()))
                        .collect(Collectors.toUnmodifiableSet()),
                lecturer.maxPerWeek,
                lecturer.maxPerMonth,
                LecturerStamp.of(lecturer, phone));
    }
}
