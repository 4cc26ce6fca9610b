package org.jiangtai.story;

import org.jiangtai.shared.Labelled;

/** Where a story stands (domain page). */
public enum StoryState implements Labelled {
    LEAD,
    VERIFYING,
    WRITING,
    IN_REVIEW,
    /** Approved; whether everybody may read it is a decision of its own. */
    LIBRARY,
    TOLD,
    REJECTED;

    /** Whether it was approved, so that it may be published and told. */
    public boolean isApproved() {
        return this == LIBRARY || this == TOLD;
    }

    /** Whether what everybody is to read of it stays as it is: a reviewer reads it, or has read it. */
    public boolean isFixed() {
        return this == IN_REVIEW || isApproved();
    }
}
