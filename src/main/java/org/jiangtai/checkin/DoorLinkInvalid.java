package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** The device link does not exist, or has ended. */
public final class DoorLinkInvalid extends Failure {

    private final boolean ended;

    private DoorLinkInvalid(boolean ended) {
        this.ended = ended;
    }

    static DoorLinkInvalid unknown() {
        return new DoorLinkInvalid(false);
    }

    static DoorLinkInvalid over() {
        return new DoorLinkInvalid(true);
    }

    /** Whether the link worked once, and has expired or was revoked since. */
    public boolean hasEnded() {
        return ended;
    }
}
