package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** A step of the way, from one moment to another. */
public enum FlowStep implements Labelled {
    /** Somebody looks at it and takes it on or refuses it. */
    TAKE_ON("c.received_at", "c.accepted_at", SuggestionState.RECEIVED),
    /** It is handed to a unit. */
    HAND_ON("c.accepted_at", "c.assigned_at", SuggestionState.ACCEPTED),
    /** Its author reads the first answer; counted from when a unit got it, or somebody took it on to answer it alone. */
    ANSWER(
            "coalesce(c.assigned_at, c.accepted_at)",
            // A refusal is an answer of its own kind, at the moment when somebody looked at it.
            "case when c.state = 'NOT_ACCEPTED' then null else c.answered_at end",
            SuggestionState.ASSIGNED),
    /** Its author says whether that solved it. */
    WORD("c.answered_at", "c.said_at", SuggestionState.ANSWERED);

    private final String from;
    private final String to;
    private final SuggestionState waiting;

    FlowStep(String from, String to, SuggestionState waiting) {
        this.from = from;
        this.to = to;
        this.waiting = waiting;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    /** The state of those that wait for this step now. */
    SuggestionState waiting() {
        return waiting;
    }

    /** Whether offices can do anything about how long it takes. */
    public boolean isOurs() {
        return this != WORD;
    }
}
