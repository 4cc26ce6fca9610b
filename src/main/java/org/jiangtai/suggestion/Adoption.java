package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What the office makes of a suggestion. */
public enum Adoption implements Labelled {
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED
}
