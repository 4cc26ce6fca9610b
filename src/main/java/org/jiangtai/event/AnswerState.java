package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** How an event stands with its lecturer. */
public enum AnswerState implements Labelled {
    /** It is not public yet as it is planned now, so the lecturer was not asked about it. */
    NOT_ASKED,
    OPEN,
    CONFIRMED,
    DECLINED,
    PROPOSED;

    /** Whether an organiser has something to do. */
    public boolean needsWork() {
        return this == DECLINED || this == PROPOSED;
    }
}
