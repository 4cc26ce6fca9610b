package org.jiangtai.speaker;

import java.util.List;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A lecturer to be saved; {@code id} null makes a new one.
 *
 * @param phone as typed; null leaves the known number as it is, empty forgets it
 * @param themeIds themes of which the lecturer may give every topic
 * @param topicIds topics that the lecturer may give besides
 * @param never the parts of every week in which the lecturer cannot come
 * @param maxPerWeek lectures from Monday to Sunday; null is no limit
 * @param state where a new lecturer begins; somebody known only moves by the steps of the path
 * @param maxPerMonth lectures in a calendar month; null is no limit
 * @param version of the {@link Lecturer} that was looked at; {@link #UNSEEN} overwrites whatever there is
 */
public record LecturerDraft(
        @Nullable Long id,
        String name,
        long unitId,
        @Nullable String phone,
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
        long version) {

    /** Of somebody whom nobody looked at before. */
    public static final long UNSEEN = -1;

    /** A lecturer whom nobody looked at before. */
    public LecturerDraft(
            @Nullable Long id,
            String name,
            long unitId,
            @Nullable String phone,
            String introduction,
            Set<Long> themeIds,
            Set<SpokenLanguage> languages,
            List<DaysOff> daysOff,
            LecturerState state,
            @Nullable Long accountId,
            Set<Long> topicIds,
            Set<WeeklyPart> never,
            @Nullable Integer maxPerWeek,
            @Nullable Integer maxPerMonth) {
        this(
                id,
                name,
                unitId,
                phone,
                introduction,
                themeIds,
                languages,
                daysOff,
                state,
                accountId,
                topicIds,
                never,
                maxPerWeek,
                maxPerMonth,
                UNSEEN);
    }

    /** A lecturer who was approved for no single topic, whose every week is free and who has no limit. */
    public LecturerDraft(
            @Nullable Long id,
            String name,
            long unitId,
            @Nullable String phone,
            String introduction,
            Set<Long> themeIds,
            Set<SpokenLanguage> languages,
            List<DaysOff> daysOff,
            LecturerState state,
            @Nullable Long accountId) {
        this(
                id,
                name,
                unitId,
                phone,
                introduction,
                themeIds,
                languages,
                daysOff,
                state,
                accountId,
                Set.of(),
                Set.of(),
                null,
                null,
                UNSEEN);
    }
}
