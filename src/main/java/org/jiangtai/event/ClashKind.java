package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What can be wrong with a time, a venue or a lecturer. */
public enum ClashKind implements Labelled {
    LECTURER_TWICE(ClashSeverity.BLOCK),
    VENUE_TWICE(ClashSeverity.BLOCK),
    JOURNEY(ClashSeverity.WARN),
    LECTURER_AWAY(ClashSeverity.WARN),
    LECTURER_NOT_ENGAGED(ClashSeverity.WARN),
    LECTURER_TOPIC(ClashSeverity.WARN),
    LECTURER_LANGUAGE(ClashSeverity.WARN),
    LECTURER_LIMIT(ClashSeverity.WARN),
    VENUE_CLOSED(ClashSeverity.WARN),
    VENUE_TOO_SMALL(ClashSeverity.WARN),
    SAME_PEOPLE(ClashSeverity.WARN);

    private final ClashSeverity usual;

    ClashKind(ClashSeverity usual) {
        this.usual = usual;
    }

    /** How hard the rule is where nobody has set it otherwise. */
    public ClashSeverity usual() {
        return usual;
    }
}
