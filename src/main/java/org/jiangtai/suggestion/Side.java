package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** Whether a picture shows how it was or how it is now. */
public enum Side implements Labelled {
    BEFORE,
    AFTER
}
