package org.jiangtai.registration;

import org.jiangtai.shared.Labelled;

/** How a question of the organiser's is answered. */
public enum QuestionKind implements Labelled {
    TEXT,
    CHOICE,
    YES_NO
}
