package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.speaker.Availability;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/**
 * What came up reaches: whose lecturer cannot come after all, and whose hall cannot be used. Nothing else is a reason to
 * take an event from where people have put it, not even that a plan would not have put it there.
 */
final class RotaReach {

    private final RotaFacts facts;
    private final RotaChange change;
    private final Map<Long, LecturerTerms> lecturers;

    RotaReach(RotaFacts facts, RotaChange change) {
        this.facts = facts;
        this.change = change;
        lecturers = facts.lecturers().stream().collect(Collectors.toMap(LecturerTerms::id, Function.identity()));
    }

    /**
     * Why a session cannot stay where it stood; empty if it can.
     *
     * @param agreed whether it was agreed on although the lecturer has the day off
     */
    Optional<RotaWhy> why(RotaStand before, @Nullable Long venueId, boolean agreed) {
        if (change.isAway(before.lecturerId(), before.day()) || !agreed && isAwayAnyhow(before)) {
            return Optional.of(RotaWhy.LECTURER_AWAY);
        }
        return change.isClosed(venueId, before.day()) ? Optional.of(RotaWhy.HALL_CLOSED) : Optional.empty();
    }

    /** Why something cannot be on this day as it is, as far as somebody said so; empty if it can. */
    Optional<RotaWhy> why(@Nullable Long lecturerId, @Nullable Long venueId, LocalDate day) {
        if (lecturerId != null && change.isAway(lecturerId, day)) {
            return Optional.of(RotaWhy.LECTURER_AWAY);
        }
        return change.isClosed(venueId, day) ? Optional.of(RotaWhy.HALL_CLOSED) : Optional.empty();
    }

    /**
     * Whether the lecturer left, or has taken this very day off. What is so in every week was known when the event was
     * planned.
     */
    private boolean isAwayAnyhow(RotaStand before) {
        LecturerTerms terms = lecturers.get(before.lecturerId());
        if (terms == null || terms.state() != LecturerState.ENGAGED) {
            return true;
        }
        RotaHours.Part hours = facts.hours().of(before.part());
        LocalDate day = before.day();
        return terms.availability()
                .hindrance(day.atTime(hours.from()), day.atTime(hours.to()))
                .flatMap(Availability.Hindrance::exception)
                .isPresent();
    }
}
