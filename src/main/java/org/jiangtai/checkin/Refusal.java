package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** Why a scan let nobody in. */
public enum Refusal implements Labelled {
    UNKNOWN_CODE,
    OTHER_EVENT,
    CANCELLED,
    WAITING,
    ALREADY_IN,
    TOO_EARLY,
    TOO_LATE,
    EVENT_CANCELLED
}
