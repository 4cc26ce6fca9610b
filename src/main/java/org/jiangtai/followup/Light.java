package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** How an item's work stands against its plan (domain page: lights on the board). */
public enum Light implements Labelled {
    GREEN,
    YELLOW,
    RED
}
