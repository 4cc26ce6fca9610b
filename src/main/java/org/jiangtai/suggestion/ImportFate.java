package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What becomes of a row of a list if nobody says anything more. */
public enum ImportFate implements Labelled {
    TAKEN,
    TWICE,
    ALREADY,
    WRONG,
    LEFT_OUT
}
