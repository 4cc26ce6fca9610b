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
    /** A second factor was set up, moved or taken away. */
    SECOND_FACTOR_NEW,
    /** A role that asks for a second factor came, and none was given. */
    SECOND_FACTOR_DUE,
    SWITCHED_OFF,
    /** The program was stopped. */
    STOPPED
}
