package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** How an answer came in. */
public enum AnswerChannel implements Labelled {
    LINK,
    DESK,
    /** An organiser took it down. */
    TAKEN_DOWN,
    /** The lecturer accepted the order that the event was made for. */
    ORDER
}
