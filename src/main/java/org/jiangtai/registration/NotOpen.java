package org.jiangtai.registration;

import org.jiangtai.event.EventState;
import org.jiangtai.shared.Failure;

/** The event takes no names in its present state. */
public final class NotOpen extends Failure {

    NotOpen(EventState state) {
        super(state);
    }
}
