package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What a lecturer says to a trip. */
public enum TripAnswer implements Labelled {
    CONFIRMED,
    DECLINED,
    /** Could come at another time. */
    PROPOSED
}
