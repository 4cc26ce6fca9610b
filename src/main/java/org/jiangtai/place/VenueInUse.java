package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** Events take or took place in the venue, so it cannot be removed. */
public final class VenueInUse extends Failure {

    VenueInUse(String name) {
        super(name);
    }
}
