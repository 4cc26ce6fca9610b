package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** The unit has units or venues below it, or lecturers or events belong to it, so it cannot be removed. */
public final class UnitInUse extends Failure {

    UnitInUse(String name) {
        super(name);
    }
}
