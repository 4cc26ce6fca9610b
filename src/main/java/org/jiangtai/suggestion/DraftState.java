package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** How far a text for the public has come. */
public enum DraftState implements Labelled {
    IN_REVIEW,
    RETURNED
}
