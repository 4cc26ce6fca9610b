package org.jiangtai.event;

import org.jiangtai.shared.Labelled;

/** What people gather for. */
public enum EventKind implements Labelled {
    LECTURE,
    MOBILISATION,
    SEMINAR,
    FILM,
    THEME_DAY,
    CONTEST,
    VISIT
}
