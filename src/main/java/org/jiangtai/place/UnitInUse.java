package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** The unit has units or venues below it and cannot be removed. */
public final class UnitInUse extends Failure {

    UnitInUse(String name) {
        super(name);
    }
}
