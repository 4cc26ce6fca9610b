package org.jiangtai.order;

import java.util.List;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An order as the form holds it; a draft may still lack what handing in asks for.
 *
 * @param id null for a new one
 * @param version as it was read; ignored for a new one
 * @param unitId the unit that orders
 * @param contactPhone as typed; null leaves the known number as it is, empty forgets it
 * @param topicId null where it is a wish in free text
 * @param themeId what a wish is about, if somebody knows
 * @param times the best first, at most three
 * @param minutes how long it should take
 * @param people how many are expected
 */
public record OrderDraft(
        @Nullable Long id,
        long version,
        @Nullable Long unitId,
        String contactName,
        @Nullable String contactPhone,
        @Nullable Long topicId,
        @Nullable Long themeId,
        String wish,
        List<PreferredTime> times,
        @Nullable Long venueId,
        int minutes,
        int people,
        String audience,
        SpokenLanguage language,
        String remark,
        OrderChannel channel) {

    /** How many times can be named. */
    public static final int MOST_TIMES = 3;
}
