package org.jiangtai.story;

import org.jiangtai.shared.Labelled;

/** How a teller signed. */
public enum ConsentKind implements Labelled {
    /** Drawn on the screen; kept as lines. */
    DRAWN,
    /** On paper; a picture of it is kept. */
    ON_PAPER
}
