package org.jiangtai.speaker;

import org.jiangtai.shared.Failure;

/** Nobody goes from the one state of the talent pool to the other; perhaps somebody else moved the person meanwhile. */
public final class WrongTalentStep extends Failure {

    WrongTalentStep(String name, TalentState state) {
        super(name, state);
    }
}
