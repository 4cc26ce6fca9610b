package org.jiangtai.menu;

import org.jiangtai.shared.Labelled;

/** Whether villages can choose a topic, and why not. */
public enum ShelfState implements Labelled {
    ON_SHELF,
    /** On the shelf, but no version of its script is approved yet. */
    AWAITING_SCRIPT,
    OFF_SHELF
}
