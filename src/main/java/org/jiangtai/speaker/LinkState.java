package org.jiangtai.speaker;

import org.jiangtai.shared.Labelled;

/** Whether a lecturer has a personal link. */
public enum LinkState implements Labelled {
    NONE,
    VALID,
    WITHDRAWN
}
