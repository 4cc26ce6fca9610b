package org.jiangtai.planning.rota;

import org.jiangtai.shared.Failure;

/** The run is not where this can be done with it. */
public final class RotaNotReady extends Failure {

    RotaNotReady(RotaState state) {
        super(state);
    }
}
