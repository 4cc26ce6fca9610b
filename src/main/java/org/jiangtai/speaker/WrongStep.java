package org.jiangtai.speaker;

import org.jiangtai.shared.Failure;

/** The person is not where this step begins; perhaps somebody else went it a moment ago. */
public final class WrongStep extends Failure {

    WrongStep(String name, LecturerState state) {
        super(name, state);
    }
}
