package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** Which events of a series a change is for. */
public enum SeriesPart implements Labelled {
    ONE,
    FROM_HERE,
    ALL
}
