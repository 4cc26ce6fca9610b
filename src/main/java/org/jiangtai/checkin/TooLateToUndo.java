package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** A device takes back only its own entries, and only for a while. */
public final class TooLateToUndo extends Failure {

    TooLateToUndo(long minutes) {
        super(minutes);
    }
}
