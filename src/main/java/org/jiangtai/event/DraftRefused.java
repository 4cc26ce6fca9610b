package org.jiangtai.event;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;

/** Of events that were to be saved together one is not as it must be, so none was saved. */
public final class DraftRefused extends Failure {

    private final int index;
    private final InvalidInput reason;

    DraftRefused(int index, InvalidInput reason) {
        super(index + 1);
        this.index = index;
        this.reason = reason;
    }

    /** Which of the drafts it is, from 0. */
    public int index() {
        return index;
    }

    public InvalidInput reason() {
        return reason;
    }
}
