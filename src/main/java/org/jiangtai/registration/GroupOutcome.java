package org.jiangtai.registration;

import org.jiangtai.shared.Labelled;

/** What became of one person of a group. */
public enum GroupOutcome implements Labelled {
    SEATED,
    WAITING,
    APPLIED,
    ALREADY,
    REFUSED
}
