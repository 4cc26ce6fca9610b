package org.jiangtai.speaker;

import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a lecturer can be planned with.
 *
 * @param unitId the unit that nominated the lecturer: where the ways begin and end
 * @param themeIds themes of which the lecturer may give every topic
 * @param topicIds topics that the lecturer may give besides
 * @param availability as far as the days that were asked for
 * @param maxPerWeek lectures from Monday to Sunday; null is no limit
 * @param maxPerMonth lectures in a calendar month; null is no limit
 */
public record LecturerTerms(
        long id,
        String name,
        long unitId,
        LecturerState state,
        Set<Long> themeIds,
        Set<Long> topicIds,
        Set<SpokenLanguage> languages,
        Availability availability,
        @Nullable Integer maxPerWeek,
        @Nullable Integer maxPerMonth) {

    /** Whether the lecturer was approved for a topic, or for all of its theme. */
    public boolean mayGive(long topicId, long themeId) {
        return topicIds.contains(topicId) || themeIds.contains(themeId);
    }
}
