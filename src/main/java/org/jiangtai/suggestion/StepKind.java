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
    CLOSED,
    /** The author had name and phone deleted. */
    FORGOTTEN
}
