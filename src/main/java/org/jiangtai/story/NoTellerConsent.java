package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** The teller has not agreed, or has taken it back. */
public final class NoTellerConsent extends Failure {

    NoTellerConsent(String title) {
        super(title);
    }
}
