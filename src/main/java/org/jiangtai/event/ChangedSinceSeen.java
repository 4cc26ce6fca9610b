package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** Somebody changed the event after the person looked at it, so that the decision would be about something else. */
public final class ChangedSinceSeen extends Failure {

    ChangedSinceSeen(String title) {
        super(title);
    }
}
