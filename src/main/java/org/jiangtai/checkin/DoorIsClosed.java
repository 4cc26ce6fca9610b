package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** The door lets nobody in now; carries why. */
public final class DoorIsClosed extends Failure {

    DoorIsClosed(Refusal why) {
        super(why);
    }
}
