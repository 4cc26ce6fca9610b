package org.jiangtai.menu;

import org.jiangtai.shared.Failure;

/** The step does not lead on from the version's present state. */
public final class WrongScriptState extends Failure {

    WrongScriptState(int number, ScriptState state) {
        super(number, state);
    }
}
