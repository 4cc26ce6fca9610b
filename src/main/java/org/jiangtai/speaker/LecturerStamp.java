package org.jiangtai.speaker;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What tells that somebody has changed what is entered about a lecturer since it was read: the same number means the
 * same content. Where the lecturer is on the path does not count, because saving does not touch it.
 */
final class LecturerStamp {

    private LecturerStamp() {}

    /** Never negative. */
    static long of(LecturerEntity lecturer, String maskedPhone) {
        String content = String.join(
                "\n",
                lecturer.name,
                Long.toString(lecturer.unitId),
                maskedPhone,
                lecturer.introduction,
                String.valueOf(lecturer.accountId),
                String.valueOf(lecturer.maxPerWeek),
                String.valueOf(lecturer.maxPerMonth),
                sorted(lecturer.themeIds),
                sorted(lecturer.topicIds),
                sorted(lecturer.languages),
                sorted(lecturer.never),
                sorted(lecturer.daysOff));
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits()
                & Long.MAX_VALUE;
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
