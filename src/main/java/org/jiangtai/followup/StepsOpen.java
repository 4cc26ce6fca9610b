package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** The work is not done while steps of its plan are open. */
public final class StepsOpen extends Failure {

    StepsOpen(int open) {
        super(open);
    }
}
