package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** How an entry was made. */
public enum EntryMethod implements Labelled {
    CAMERA,
    TYPED,
    LIST,
    WALL,
    WALK_IN,
    LATE
}
