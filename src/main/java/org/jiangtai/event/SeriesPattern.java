package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** How the days of a series follow each other. */
public enum SeriesPattern implements Labelled {
    /** On the chosen weekdays of every n-th week. */
    WEEKLY,
    /** On the first day's date of every n-th month; a month without that date has none. */
    MONTHLY_BY_DATE,
    /** On the first day's weekday of every n-th month, such as the second Tuesday; a fifth one is the last. */
    MONTHLY_BY_WEEKDAY
}
