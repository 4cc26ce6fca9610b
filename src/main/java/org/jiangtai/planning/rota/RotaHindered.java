package org.jiangtai.planning.rota;

import org.jiangtai.shared.Failure;

/** Something came up since the plan was made, so none of it was applied. */
public final class RotaHindered extends Failure {

    RotaHindered(int sessions) {
        super(sessions);
    }
}
