package org.jiangtai.setting;

import org.jiangtai.shared.Labelled;

/** What can be wrong with one day of a file of holidays. */
public enum HolidayFileProblem implements Labelled {
    NO_DATE,
    OTHER_YEAR,
    TWICE,
    NO_ANSWER,
    NO_NAME
}
