package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes down what came in on paper, by the rules of the residents' own form and two more: a keeper takes down for the
 * own unit and below, and it was said on a day that has been.
 */
@Component
class Intake {

    private static final int MOST_PAPERS = 100;

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final NoteRepository notes;
    private final BatchRepository batches;
    private final SuggestionMaker maker;
    private final SuggestionDays days;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Intake(
            SuggestionRepository suggestions,
            StepRepository steps,
            NoteRepository notes,
            BatchRepository batches,
            SuggestionMaker maker,
            SuggestionDays days,
            UnitScope scope,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.notes = notes;
        this.batches = batches;
        this.maker = maker;
        this.days = days;
        this.scope = scope;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /**
     * One paper.
     *
     * @param number its number in the batch
     * @param eventId the event it was made at, where it is known already
     * @param remark what colleagues should know; its author never reads it
     */
    record Paper(
            int number,
            NewSuggestion typed,
            @Nullable Long eventId,
            @Nullable LocalDate saidOn,
            String remark) {}

    /** How far the current person takes down for units; asked once for many papers. */
    UnitScope.Reach reach() {
        return scope.reachAs(Role.ORGANISER, Role.KEEPER);
    }

    /** Every reason for which {@link #store} would refuse, field by field. */
    List<InvalidInput> refusals(Paper paper, UnitScope.Reach reach) {
        List<InvalidInput> refusals = new ArrayList<>(maker.refusals(paper.typed()));
        for (Runnable rule : List.<Runnable>of(
                () -> ownUnit(paper.typed().unitId(), reach), () -> saidOn(paper.saidOn()), () -> remark(paper))) {
            try {
                rule.run();
            } catch (InvalidInput refused) {
                refusals.add(refused);
            }
        }
        return refusals;
    }

    /** Who keeps the papers; must be said where they tell who somebody is. */
    static String papers(BatchHead head, boolean personal) {
        return personal
                ? Typed.required("papers", head.papers(), MOST_PAPERS)
                : Typed.optional("papers", head.papers(), MOST_PAPERS);
    }

    /**
     * Saves it; its author is not told yet.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    SuggestionEntity store(long batchId, Paper paper, UnitScope.Reach reach) {
        ownUnit(paper.typed().unitId(), reach);
        SuggestionEntity suggestion = maker.make(paper.typed());
        if (paper.eventId() != null) {
            suggestion.eventId = paper.eventId();
        }
        suggestion.saidOn = saidOn(paper.saidOn());
        suggestion.batchId = batchId;
        suggestion.batchRow = paper.number();
        String remark = remark(paper);
        suggestions.saveAndFlush(suggestion);
        // The step is written without its news: a slip can still be taken back while the stack is being typed.
        var step = new StepEntity();
        step.suggestionId = suggestion.id;
        step.kind = StepKind.RECEIVED;
        step.happenedAt = suggestion.receivedAt;
        step.note = "";
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        steps.save(step);
        if (!remark.isEmpty()) {
            note(suggestion, remark);
        }
        return suggestion;
    }

    /** The stack is done; doing it twice is doing it once. */
    void finish(SuggestionBatchEntity batch, Instant at) {
        if (batch.finishedAt == null) {
            batch.finishedAt = at;
            batches.findSuggestions(batch.id).forEach(this::tell);
        }
    }

    /** Tells whoever listens that it has come in; its author gets the code, if there is a phone. */
    void tell(SuggestionEntity suggestion) {
        if (suggestion.phoneSealed != null) {
            news.publishEvent(new SuggestionMoved(suggestion.id, StepKind.RECEIVED));
        }
    }

    private void note(SuggestionEntity suggestion, String remark) {
        var note = new NoteEntity();
        note.suggestionId = suggestion.id;
        note.text = remark;
        note.who = current.find().map(SignedIn::displayName).orElse("");
        note.accountId = current.find().map(SignedIn::accountId).orElse(null);
        note.writtenAt = clock.instant();
        notes.save(note);
    }

    private static void ownUnit(@Nullable Long unitId, UnitScope.Reach reach) {
        if (!reach.covers(unitId)) {
            throw new InvalidInput("unitId", "invalid.suggestion.unit.own");
        }
    }

    private @Nullable LocalDate saidOn(@Nullable LocalDate day) {
        if (day != null && day.isAfter(days.today())) {
            throw new InvalidInput("saidOn", "invalid.suggestion.saidOn", day.toString());
        }
        return day;
    }

    private static String remark(Paper paper) {
        return Typed.optional("remark", paper.remark(), DialogueService.MOST_WORDS);
    }
}
