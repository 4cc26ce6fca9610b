package org.jiangtai.planning.rota;

import org.jiangtai.shared.Failure;

/** The plan was changed afterwards by another run, which is where to go on. */
public final class RotaFollowed extends Failure {

    RotaFollowed(String name) {
        super(name);
    }
}
