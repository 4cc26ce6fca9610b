package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What the public knows of an event as it is planned. */
public enum Publication implements Labelled {
    /** Nothing yet. */
    NONE,
    /** All of it. */
    CURRENT,
    /** An older state: the last release is from before the change. */
    BEHIND
}
