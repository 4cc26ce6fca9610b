package org.jiangtai.planning.rota;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is kept.
 *
 * @param number counts from 0 within the run
 * @param topicId null while nobody gives it
 * @param at null where it is left out
 * @param before where it stood when the run began; null where it is new
 * @param beforeTopicId what was told there
 * @param beforeVenueId the hall in which it was
 * @param changeCost what it costs to take it from there
 * @param omitted whether somebody left it out by hand
 * @param orderId the order that it comes from
 * @param eventId the event that it became
 * @param cost what it causes
 */
record RotaRow(
        int number,
        long unitId,
        long themeId,
        @Nullable Long topicId,
        @Nullable Long venueId,
        @Nullable RotaStand at,
        @Nullable RotaStand before,
        @Nullable Long beforeTopicId,
        @Nullable Long beforeVenueId,
        int changeCost,
        boolean pinned,
        boolean omitted,
        @Nullable Long orderId,
        @Nullable Long eventId,
        long cost) {

    /** Whether it is otherwise than it stood, or is new and placed. */
    boolean isChanged() {
        return !Objects.equals(at, before) || at != null && (!isTheSameTopic(topicId) || !isTheSameHall(venueId));
    }

    private boolean isTheSameTopic(@Nullable Long other) {
        return beforeTopicId == null || beforeTopicId.equals(other);
    }

    private boolean isTheSameHall(@Nullable Long other) {
        return beforeVenueId == null || beforeVenueId.equals(other);
    }

    /** Whether the event that it is stands otherwise than it did when the run began. */
    boolean isOvertakenBy(RotaRow now) {
        return !Objects.equals(before, now.before) || !isTheSameTopic(now.topicId) || !isTheSameHall(now.venueId);
    }

    /** Whether a time is the one at which it stood, whoever speaks. */
    boolean isWhenItWas(RotaStand stand) {
        return before != null && before.day().equals(stand.day()) && before.part() == stand.part();
    }

    static RotaRow fresh(int number, long unitId, long themeId, @Nullable Long orderId) {
        return new RotaRow(
                number, unitId, themeId, null, null, null, null, null, null, 0, false, false, orderId, null, 0);
    }

    RotaRow numbered(int other) {
        return with(other, topicId, venueId, at, pinned, omitted, eventId, cost);
    }

    /** The same elsewhere; what it became stays. */
    RotaRow placed(@Nullable RotaStand there, @Nullable Long topic, @Nullable Long venue, long causes) {
        return with(number, topic, venue, there, pinned, omitted, eventId, causes);
    }

    RotaRow marked(boolean pin, boolean omit) {
        return with(number, topicId, venueId, at, pin, omit, eventId, cost);
    }

    RotaRow became(@Nullable Long event) {
        return with(number, topicId, venueId, at, pinned, omitted, event, cost);
    }

    /** What is asked for, and where it stood, never changes. */
    private RotaRow with(
            int counted,
            @Nullable Long topic,
            @Nullable Long venue,
            @Nullable RotaStand there,
            boolean pin,
            boolean omit,
            @Nullable Long event,
            long causes) {
        return new RotaRow(
                counted,
                unitId,
                themeId,
                topic,
                venue,
                there,
                before,
                beforeTopicId,
                beforeVenueId,
                changeCost,
                pin,
                omit,
                orderId,
                event,
                causes);
    }
}
