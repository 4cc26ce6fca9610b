package org.jiangtai.planning.rota;

import org.jiangtai.planning.solver.HardRule;
import org.jiangtai.shared.Labelled;

/** The rules that no plan may break, as people read them. */
public enum RotaRule implements Labelled {
    APPROVED,
    AVAILABLE,
    OPEN,
    HOME,
    LECTURER_FREE,
    HALL_FREE,
    ONE_A_DAY,
    WEEK,
    MONTH,
    JOURNEY,
    PINNED;

    /** The solver knows no words; the names are the same. */
    public static RotaRule of(HardRule rule) {
        return valueOf(rule.name());
    }
}
