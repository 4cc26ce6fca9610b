package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** What was done about a {@link CaseKind case} of the door. */
public enum Settlement implements Labelled {
    /** The entry stays and counts. */
    KEPT,
    /** The entry was taken back. */
    UNDONE,
    /** The entry was a person's of the list. */
    ASSIGNED,
    /** Both entries are of one person: one of them counts. */
    SAME_PERSON,
    /** The person was not on the list and is now. */
    WALK_IN
}
