package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** Which way a person goes. */
public enum Direction implements Labelled {
    ENTRY,
    EXIT
}
