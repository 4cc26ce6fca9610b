package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** The address that a teller was handed does not exist, or its time is over. */
public final class ConsentLinkInvalid extends Failure {

    private final boolean ended;

    ConsentLinkInvalid(boolean ended) {
        this.ended = ended;
    }

    /** Whether the link worked once. */
    public boolean hasEnded() {
        return ended;
    }
}
