package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** The trip began, was cancelled, or is somebody else's now; there is nothing left to answer. */
public final class TripIsOver extends Failure {

    TripIsOver(String title) {
        super(title);
    }
}
