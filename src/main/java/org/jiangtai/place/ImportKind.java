package org.jiangtai.place;

import org.jiangtai.shared.Labelled;

/** What a row of an import describes. */
public enum ImportKind implements Labelled {
    UNIT,
    VENUE
}
