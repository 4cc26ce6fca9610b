package org.jiangtai.registration;

import org.jiangtai.shared.Labelled;

/** How a registration came in. */
public enum Source implements Labelled {
    SELF,
    BY_UNIT,
    WALK_IN
}
