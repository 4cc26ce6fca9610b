package org.jiangtai.setting;

import org.jiangtai.shared.Failure;

/** A file of holidays names none: the year is not announced yet. */
public final class HolidaysNotAnnounced extends Failure {

    HolidaysNotAnnounced(int year) {
        super(Integer.toString(year));
    }
}
