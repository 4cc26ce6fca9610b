package org.jiangtai.checkin.ui;

import org.jiangtai.checkin.DoorCase;
import org.jiangtai.shared.Labelled;

/** Which cases the list shows. */
enum CaseFilter implements Labelled {
    OPEN,
    SETTLED,
    ALL;

    boolean takes(DoorCase one) {
        return this == ALL || one.isOpen() == (this == OPEN);
    }
}
