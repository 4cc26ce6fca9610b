package org.jiangtai.resident;

import org.jiangtai.shared.Labelled;

/** What becomes of a line of a list of people, as people read it. */
public enum RowFate implements Labelled {
    TAKEN,
    ANOTHER,
    SAME_NAME,
    TWICE,
    ALREADY,
    WRONG,
    LEFT_OUT
}
