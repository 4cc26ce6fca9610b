package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What can happen to a suggestion. */
public enum StepKind implements Labelled {
    RECEIVED,
    ACCEPTED,
    NOT_ACCEPTED,
    ASSIGNED,
    ANSWERED,
    PUBLISHED,
    WITHDRAWN,
    SOLVED,
    NOT_SOLVED,
    /** Another author of the same said that it is not solved. */
    REOPENED,
    CLOSED,
    /** The unit says that it is another's. */
    HANDED_BACK,
    /** The office asks its author something. */
    ASKED,
    REPLIED,
    /** Somebody else has verified that it was put right. */
    DONE,
    /** It goes on with another one that says the same. */
    MERGED,
    UNMERGED,
    /** The calendar of holidays changed, and the day by which something has to happen with it. */
    DUE_MOVED,
    /** The author had name and phone deleted. */
    FORGOTTEN
}
