package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** The step does not lead on from the suggestion's present state. */
public final class WrongState extends Failure {

    WrongState(SuggestionState state) {
        super(state);
    }
}
