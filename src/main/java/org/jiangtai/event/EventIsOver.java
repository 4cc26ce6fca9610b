package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** A cancelled or archived event is not changed any more. */
public final class EventIsOver extends Failure {

    EventIsOver(String title) {
        super(title);
    }
}
