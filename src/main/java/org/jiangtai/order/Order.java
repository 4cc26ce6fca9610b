package org.jiangtai.order;

import java.time.Instant;
import java.util.List;
import org.jiangtai.menu.SpokenLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An order with the names that people read. All moments are UTC.
 *
 * @param version what the person saw; given back when it is changed
 * @param number given when it is handed in; empty before
 * @param contactName masked, as lists show names
 * @param maskedPhone empty if none is known
 * @param subject the topic's title, or the wish
 * @param venueName empty while none is chosen
 * @param dueAt when what is to be done next must be done; null where nothing is due
 * @param late whether that moment is past
 * @param claimable dispatched to whoever claims it first
 * @param lecturerName empty while there is none
 * @param startsAt when it was dispatched for; null before
 * @param dispatchReason why the centre went on past warnings
 * @param callBackOpen few stars, and nobody has talked about it yet
 * @param stars for the whole; null while it is not evaluated
 * @param reason of the last return, rejection, recall or cancellation; empty for whom it does not concern
 */
public record Order(
        long id,
        long version,
        String number,
        OrderState state,
        long unitId,
        String unitName,
        String contactName,
        String maskedPhone,
        @Nullable Long topicId,
        @Nullable Long themeId,
        String subject,
        String wish,
        List<PreferredTime> times,
        @Nullable Long venueId,
        String venueName,
        int minutes,
        int people,
        String audience,
        SpokenLanguage language,
        String remark,
        OrderChannel channel,
        Instant madeAt,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        boolean late,
        boolean claimable,
        @Nullable Long lecturerId,
        String lecturerName,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String dispatchReason,
        @Nullable Long eventId,
        boolean notEvaluated,
        boolean callBackOpen,
        @Nullable Integer stars,
        String reason) {

    /** Whether it is a wish that nobody has found a topic for yet. */
    public boolean isWish() {
        return topicId == null;
    }
}
