package org.jiangtai.registration;

import org.jiangtai.shared.Labelled;

/** What became of a registration. */
public enum RegistrationState implements Labelled {
    SEATED,
    WAITING,
    CANCELLED
}
