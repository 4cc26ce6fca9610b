package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** Whether a list takes the same person more than once. */
public enum Again implements Labelled {
    ONCE,
    /** Whoever has left may come back. */
    AFTER_EXIT,
    ANY
}
