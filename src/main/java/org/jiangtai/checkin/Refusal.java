package org.jiangtai.checkin;

import org.jiangtai.shared.Labelled;

/** Why a scan let nobody in. */
public enum Refusal implements Labelled {
    UNKNOWN_CODE,
    OTHER_EVENT,
    CANCELLED,
    /** The ticket was made anew, and this is the old one. */
    REPLACED,
    WAITING,
    /** The organiser has not said yes, or has said no. */
    NOT_APPROVED,
    ALREADY_IN,
    /** Somebody leaves who is not in. */
    NOT_IN,
    LIST_FULL,
    TOO_EARLY,
    TOO_LATE,
    EVENT_CANCELLED,
    /** The device's link had ended when it let somebody in. */
    LINK_ENDED
}
