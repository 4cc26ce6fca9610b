package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** More time is asked for before the deadline, not after. */
public final class ExtensionTooLate extends Failure {

    ExtensionTooLate(String dueOn) {
        super(dueOn);
    }
}
