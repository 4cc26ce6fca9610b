package org.jiangtai.identity;

import org.jiangtai.shared.Labelled;

/** How a sign-in came to its end. */
public enum SignInEnd implements Labelled {
    SIGNED_OUT,
    IDLE,
    /** By its owner, from elsewhere. */
    BY_OWNER,
    BY_ADMINISTRATOR,
    PASSWORD_CHANGED,
    SWITCHED_OFF,
    /** The program was stopped. */
    STOPPED
}
