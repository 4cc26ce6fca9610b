package org.jiangtai.suggestion;

import java.util.Set;

/** What the desk can do with a suggestion, and from which states each leads on. */
public enum Action {
    ACCEPT(SuggestionState.RECEIVED),
    REFUSE(SuggestionState.RECEIVED),
    ASSIGN(SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
    ANSWER(SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
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
