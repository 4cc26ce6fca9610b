package org.jiangtai.planning;

import org.jiangtai.shared.Labelled;

/** What would become of a row of a season's workbook. */
public enum SeasonRowStatus implements Labelled {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Somebody has changed the event since the file was made. */
    OUTDATED,
    WRONG,
    /** An event of these days that the file does not name; it stays as it is. */
    MISSING
}
