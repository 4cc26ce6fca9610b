package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What happens to an event on its way to approval. */
public enum ApprovalStep implements Labelled {
    /** Somebody asked for it. */
    APPLIED,
    /** A reviewer agreed. */
    APPROVED,
    /** A reviewer sent it back with a reason. */
    RETURNED,
    /** Whoever organises it took the application back. */
    WITHDRAWN,
    /** Something was changed that an approval is for, so it has to be asked for again. */
    CHANGED,
    /** The change was taken back, so what was asked for or approved holds again. */
    RESTORED
}
