package org.jiangtai.registration;

import org.jiangtai.shared.Labelled;

/** What became of a registration. */
public enum RegistrationState implements Labelled {
    /** The organiser has to say yes first; no seat is taken. */
    APPLIED,
    /** The organiser said no. */
    REFUSED,
    WAITING,
    /** A freed seat is kept for this person until a moment; it is taken already. */
    OFFERED,
    SEATED,
    CANCELLED;

    /** Whether a seat is taken for the person. */
    public boolean hasSeat() {
        return this == SEATED || this == OFFERED;
    }

    /** Whether the registration is over and the person may register anew. */
    public boolean isOver() {
        return this == CANCELLED || this == REFUSED;
    }
}
