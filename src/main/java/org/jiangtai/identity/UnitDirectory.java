package org.jiangtai.identity;

import java.util.List;

/** The units that an account may be held for; given by the module that keeps them. */
public interface UnitDirectory {

    /** A unit to choose. */
    record UnitChoice(long id, String name) {}

    List<UnitChoice> units();
}
