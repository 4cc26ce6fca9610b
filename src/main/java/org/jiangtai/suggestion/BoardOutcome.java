package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What became of a suggestion, as people ask for it. */
public enum BoardOutcome implements Labelled {
    /** Reopened ones too. */
    UNDERWAY("c.state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED')"),
    ANSWERED("c.state in ('ANSWERED', 'CLOSED')"),
    ADOPTED("c.adoption in ('ADOPTED', 'PARTLY_ADOPTED')"),
    NOT_ADOPTED("c.adoption = 'NOT_ADOPTED'"),
    SOLVED("c.solved = true"),
    NOT_SOLVED("c.solved = false");

    private final String condition;

    BoardOutcome(String condition) {
        this.condition = condition;
    }

    /** As the table of courses says it. */
    String condition() {
        return condition;
    }
}
