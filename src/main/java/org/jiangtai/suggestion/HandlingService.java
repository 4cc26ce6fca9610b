package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.SuggestedItems;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.Portions;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leads suggestions on: taken on or not, handed to whom it concerns, handed back, answered. */
@Service
@Transactional
public class HandlingService {

    private static final int MOST_REASON_CHARACTERS = 500;

    private final SuggestionAccess access;
    private final SuggestionStore store;
    private final SuggestedItems items;
    private final ItemFollower follower;
    private final SuggestionDays days;
    private final EventService events;
    private final UnitScope scope;
    private final Portions portions;
    private final Texts texts;
    private final Clock clock;

    HandlingService(
            SuggestionAccess access,
            SuggestionStore store,
            SuggestedItems items,
            ItemFollower follower,
            SuggestionDays days,
            EventService events,
            UnitScope scope,
            Portions portions,
            Texts texts,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.items = items;
        this.follower = follower;
        this.days = days;
        this.events = events;
        this.scope = scope;
        this.portions = portions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Takes it on. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void accept(long id) {
        SuggestionEntity suggestion = access.held(id, Action.ACCEPT);
        suggestion.state = SuggestionState.ACCEPTED;
        store.step(suggestion, StepKind.ACCEPTED, "");
    }

    /** Takes many on; those that cannot be stay as they are, and say why. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Long> acceptAll(Collection<Long> ids) {
        return all(ids, this::accept);
    }

    /** Does not take it on, with a reason that the author reads. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void refuse(long id, String reason) {
        SuggestionEntity suggestion = access.held(id, Action.REFUSE);
        suggestion.reason = Typed.required("reason", reason, MOST_REASON_CHARACTERS);
        suggestion.state = SuggestionState.NOT_ACCEPTED;
        suggestion.answered(clock.instant(), days.today());
        store.step(suggestion, StepKind.NOT_ACCEPTED, suggestion.reason);
    }

    /**
     * Hands it to the units that can do something about it: it becomes an item of the ledger, whose deadline counts from
     * now. What nobody took on yet is taken on by this.
     *
     * @throws org.jiangtai.shared.InvalidInput if a unit is gone, none is named, or the deadline is past
     * @throws org.jiangtai.place.NotYourUnit if a unit is not the organiser's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void assign(long id, Assignment assignment) {
        SuggestionEntity suggestion = access.held(id, Action.ASSIGN);
        if (suggestion.state == SuggestionState.RECEIVED) {
            suggestion.state = SuggestionState.ACCEPTED;
            store.step(suggestion, StepKind.ACCEPTED, "");
        }
        if (suggestion.itemId == null) {
            suggestion.itemId = items.make(
                    suggestion.what, suggestion.place, source(suggestion), days.day(suggestion.receivedAt), assignment);
        } else {
            items.assign(suggestion.itemId, assignment);
        }
        follower.follow(suggestion);
    }

    /** Hands many to the same units; those that cannot be stay as they are, and say why. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Long> assignAll(Collection<Long> ids, Assignment assignment) {
        return all(ids, id -> assign(id, assignment));
    }

    /**
     * The unit says why it is another's; it waits to be handed to that one. Each unit can do so once.
     *
     * @throws org.jiangtai.followup.HandedBackBefore if it did so before
     */
    @RolesAllowed({Role.Named.KEEPER, Role.Named.HANDLER})
    public void handBack(long id, String reason) {
        SuggestionEntity suggestion = access.held(id, Action.HAND_BACK);
        if (suggestion.itemId == null) {
            throw new WrongState(suggestion.state);
        }
        items.handBack(suggestion.itemId, reason);
        follower.follow(suggestion);
    }

    /**
     * Answers; the author reads the text word for word. It is for the unit that it was handed to, or the place's own
     * while it was handed to nobody. If nothing of it is adopted, nothing has to be put right either: somebody verifies
     * that.
     *
     * @throws org.jiangtai.place.NotYourUnit if the person's unit does not hold it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void answer(long id, Adoption adoption, String text) {
        SuggestionEntity suggestion = access.leading(id, Action.ANSWER);
        scope.require(SuggestionAccess.holder(suggestion));
        suggestion.answer = Typed.required("answer", text, SuggestionService.MOST_CHARACTERS);
        suggestion.adoption = adoption;
        suggestion.solved = null;
        // It is a new answer for all of them.
        store.merged(suggestion).forEach(other -> other.solved = null);
        suggestion.state = SuggestionState.ANSWERED;
        suggestion.answered(clock.instant(), days.today());
        store.step(suggestion, StepKind.ANSWERED, suggestion.answer);
        if (adoption == Adoption.NOT_ADOPTED && suggestion.itemId != null) {
            items.drop(suggestion.itemId, suggestion.answer);
        }
    }

    /** In which words the item says where it comes from: in the language of the ledger, whoever hands it on. */
    private String source(SuggestionEntity suggestion) {
        String at = suggestion.eventId == null
                ? ""
                : events.find(suggestion.eventId).map(Event::title).orElse("");
        return at.isEmpty()
                ? texts.in(Texts.CHINESE, "suggestion.source", suggestion.trackingCode)
                : texts.in(Texts.CHINESE, "suggestion.source.event", suggestion.trackingCode, at);
    }

    private Bulk<Long> all(Collection<Long> ids, LongConsumer deed) {
        List<List<Long>> one = List.of(List.copyOf(ids));
        return portions.each(one, id -> {
            deed.accept(id);
            return id;
        });
    }
}
