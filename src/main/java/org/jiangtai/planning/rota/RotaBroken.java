package org.jiangtai.planning.rota;

import org.jiangtai.planning.solver.HardRule;
import org.jiangtai.shared.Failure;

/** A session cannot be there: a rule that no plan may break forbids it. */
public final class RotaBroken extends Failure {

    RotaBroken(HardRule rule) {
        super(RotaRule.of(rule));
    }
}
