package org.jiangtai.suggestion;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The parts of the inbox. */
public enum InboxPart implements Labelled {
    /** Somebody still has to do something. */
    OPEN(SuggestionState.OPEN),
    /** The same, and the day by which it should have been done is over. */
    LATE(SuggestionState.OPEN),
    NEW(EnumSet.of(SuggestionState.RECEIVED)),
    /** Taken on, or handed back: no unit has it. */
    TO_HAND_ON(EnumSet.of(SuggestionState.ACCEPTED)),
    WITH_UNITS(EnumSet.of(SuggestionState.ASSIGNED)),
    /** Somebody has verified that it was put right, and its author was not answered yet. */
    TO_ANSWER(EnumSet.of(SuggestionState.ASSIGNED)),
    /** The author was asked something and has not replied. */
    ASKED(SuggestionState.OPEN),
    /** The author said that it is not solved. */
    REOPENED(SuggestionState.OPEN),
    ANSWERED(EnumSet.of(SuggestionState.ANSWERED, SuggestionState.NOT_ACCEPTED)),
    CLOSED(EnumSet.of(SuggestionState.CLOSED)),
    MERGED(EnumSet.of(SuggestionState.MERGED)),
    ALL(EnumSet.allOf(SuggestionState.class));

    private final Set<SuggestionState> states;

    InboxPart(Set<SuggestionState> states) {
        this.states = Set.copyOf(states);
    }

    Set<SuggestionState> states() {
        return states;
    }
}
