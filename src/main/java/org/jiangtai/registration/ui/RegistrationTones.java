package org.jiangtai.registration.ui;

import org.jiangtai.registration.RegistrationState;
import org.jiangtai.uikit.StatusBadge.Tone;

/** How a registration's state feels to the reader, the same on every page. */
final class RegistrationTones {

    private RegistrationTones() {}

    static Tone of(RegistrationState state) {
        return switch (state) {
            case SEATED -> Tone.GOOD;
            case WAITING, OFFERED, APPLIED -> Tone.ATTENTION;
            case CANCELLED, REFUSED -> Tone.CALM;
        };
    }
}
