package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What can be wrong with a time, a venue or a lecturer, and how hard the rule is. */
public enum ClashKind implements Labelled {
    LECTURER_TWICE(true),
    VENUE_TWICE(true),
    LECTURER_AWAY(false),
    LECTURER_NOT_ENGAGED(false),
    LECTURER_THEME(false),
    LECTURER_LANGUAGE(false),
    VENUE_CLOSED(false),
    VENUE_TOO_SMALL(false);

    private final boolean blocks;

    ClashKind(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether the event cannot be saved at all; otherwise a person may go on with a reason. */
    public boolean blocks() {
        return blocks;
    }
}
