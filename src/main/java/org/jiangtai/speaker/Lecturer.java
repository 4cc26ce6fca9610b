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
 * @param accountId the account by which the lecturer signs in, if there is one
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
        @Nullable Long accountId) {}
