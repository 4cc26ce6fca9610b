package org.jiangtai.speaker;

import org.jiangtai.shared.Failure;

/** The personal link does not exist, or was withdrawn or replaced. */
public final class LecturerLinkInvalid extends Failure {

    private final boolean ended;

    LecturerLinkInvalid(boolean ended) {
        this.ended = ended;
    }

    /** Whether the link worked once. */
    public boolean hasEnded() {
        return ended;
    }
}
