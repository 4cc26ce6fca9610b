package org.jiangtai.checkin.web;

import java.time.Instant;
import org.jiangtai.checkin.Person;
import org.jiangtai.checkin.Refusal;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the door and the wall answer, with the sentence for people in the language of the request. */
@Component
class DoorAnswers {

    private final Texts texts;
    private final Moments times;

    DoorAnswers(Texts texts, Moments times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * A decision.
     *
     * @param reason {@code IN}, or why not: a constant of {@link Refusal}
     * @param who the masked name; empty if the code is unknown
     * @param state how the registration stands that it meant; null if it meant nobody
     * @param sentence all of it for a person to read
     */
    record VerdictAnswer(
            long entryId,
            boolean admitted,
            String reason,
            String who,
            String sentence,
            @Nullable Instant since,
            String sinceDoor,
            String otherEvent,
            @Nullable Long registrationId,
            @Nullable RegistrationState state) {}

    /** Somebody on the list; {@code presentAt} is the time of day they came, empty if they have not. */
    record PersonAnswer(
            long registrationId,
            String name,
            String lastFour,
            boolean waiting,
            RegistrationState state,
            String presentAt) {}

    VerdictAnswer of(Verdict verdict) {
        Refusal refusal = verdict.refusal();
        return new VerdictAnswer(
                verdict.entryId(),
                verdict.admitted(),
                refusal == null ? "IN" : refusal.name(),
                verdict.who(),
                sentence(verdict),
                verdict.since(),
                verdict.sinceDoor(),
                verdict.otherEvent(),
                verdict.registrationId(),
                verdict.state());
    }

    PersonAnswer of(Person person) {
        return new PersonAnswer(
                person.registration().id(),
                person.registration().maskedName(),
                person.registration().lastFour(),
                person.registration().state() == RegistrationState.WAITING,
                person.registration().state(),
                person.presentSince() == null ? "" : times.clock(person.presentSince()));
    }

    String sentence(Verdict verdict) {
        return switch (verdict.refusal()) {
            case null -> texts.of("door.why.in");
            case UNKNOWN_CODE -> texts.of("door.why.unknown");
            case OTHER_EVENT -> texts.of("door.why.otherEvent", verdict.otherEvent());
            case CANCELLED -> texts.of("door.why.cancelled");
            case WAITING -> texts.of("door.why.waiting");
            case REPLACED -> texts.of("door.why.replaced");
            case NOT_APPROVED -> texts.of(notApproved(verdict));
            case NOT_IN -> texts.of("door.why.notIn");
            case LIST_FULL -> texts.of("door.why.listFull");
            case LINK_ENDED -> texts.of("door.why.linkEnded");
            case TOO_EARLY -> texts.of("door.why.early");
            case TOO_LATE -> texts.of("door.why.late");
            case EVENT_CANCELLED -> texts.of("door.why.eventCancelled");
            case ALREADY_IN -> already(verdict);
        };
    }

    private static String notApproved(Verdict verdict) {
        return switch (verdict.state()) {
            case APPLIED -> "door.why.applied";
            case REFUSED -> "door.why.turnedDown";
            case null, default -> "door.why.notApproved";
        };
    }

    private String already(Verdict verdict) {
        if (verdict.since() == null) {
            return texts.of("door.why.already");
        }
        String clock = times.clock(verdict.since());
        return verdict.sinceDoor().isEmpty()
                ? texts.of("door.why.alreadySince", clock)
                : texts.of("door.why.alreadySinceAt", clock, verdict.sinceDoor());
    }
}
