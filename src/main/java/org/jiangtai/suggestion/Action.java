package org.jiangtai.suggestion;

import java.util.Set;
import org.jiangtai.shared.Labelled;

/** What the desk can do with a suggestion, and from which states each leads on. */
public enum Action implements Labelled {
    ACCEPT(SuggestionState.RECEIVED),
    REFUSE(SuggestionState.RECEIVED),
    ASSIGN(SuggestionState.RECEIVED, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
    ANSWER(SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
    HAND_BACK(SuggestionState.ASSIGNED),
    /** Asks its author something. */
    ASK(SuggestionState.RECEIVED, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
    /** Lets it go on with another one; what a unit works on goes on by itself. */
    MERGE(SuggestionState.RECEIVED, SuggestionState.ACCEPTED),
    UNMERGE(SuggestionState.MERGED),
    /** While it is open too: what others can read they can support. */
    PUBLISH(SuggestionState.ACCEPTED, SuggestionState.ASSIGNED, SuggestionState.ANSWERED, SuggestionState.CLOSED),
    WITHDRAW(SuggestionState.values());

    private final Set<SuggestionState> from;

    Action(SuggestionState... from) {
        this.from = Set.of(from);
    }

    boolean leadsOnFrom(SuggestionState state) {
        return from.contains(state);
    }
}
