package org.jiangtai.speaker;

import java.util.List;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A people's lecturer.
 *
 * @param unitId the unit that nominated the lecturer; it is always kept
 * @param maskedPhone as lists show it; empty if none is known
 * @param themeIds themes of which the lecturer may give every topic
 * @param accountId the account by which the lecturer signs in, if there is one
 * @param topicIds topics that the lecturer may give besides
 * @param never the parts of every week in which the lecturer cannot come
 * @param maxPerWeek lectures from Monday to Sunday; null is no limit
 * @param maxPerMonth lectures in a calendar month; null is no limit
 * @param version tells whether what is entered has changed since; the state does not count
 */
public record Lecturer(
        long id,
        String name,
        long unitId,
        String maskedPhone,
        String introduction,
        Set<Long> themeIds,
        Set<SpokenLanguage> languages,
        List<DaysOff> daysOff,
        LecturerState state,
        @Nullable Long accountId,
        Set<Long> topicIds,
        Set<WeeklyPart> never,
        @Nullable Integer maxPerWeek,
        @Nullable Integer maxPerMonth,
        long version) {}
