package org.jiangtai.speaker;

import java.util.List;
import java.util.Set;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A lecturer to be saved; {@code id} null makes a new one.
 *
 * @param phone as typed; null leaves the known number as it is, empty forgets it
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
        @Nullable Long accountId) {}
