package org.jiangtai.event.ui;

import org.jiangtai.shared.Labelled;

/** What the colour of an event in the calendar stands for; words and signs say both anyway. */
enum CalendarColour implements Labelled {
    STATE,
    THEME
}
