package org.jiangtai.event;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** Whoever made an event, wrote in it or applied for it does not review it, whatever roles the person holds. */
public final class OwnEvent extends Failure implements NotPermitted {

    OwnEvent(String title) {
        super(title);
    }
}
