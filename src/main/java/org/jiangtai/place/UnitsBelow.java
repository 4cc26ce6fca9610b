package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** Units that are there lie below the unit, so it cannot be dissolved. */
public final class UnitsBelow extends Failure {

    UnitsBelow(String name) {
        super(name);
    }
}
