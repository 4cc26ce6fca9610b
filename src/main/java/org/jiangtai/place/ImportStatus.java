package org.jiangtai.place;

import org.jiangtai.shared.Labelled;

/** What an import would do with a row. */
public enum ImportStatus implements Labelled {
    NEW,
    CHANGED,
    UNCHANGED,
    WRONG;

    /** Whether there is something to save. */
    public boolean isToSave() {
        return this == NEW || this == CHANGED;
    }
}
