package org.jiangtai.planning.rota;

import java.util.List;
import org.jiangtai.event.Clash;
import org.jiangtai.order.DispatchObstacle;
import org.jspecify.annotations.Nullable;

/**
 * Why a session cannot become an event as it stands.
 *
 * @param number of the session
 * @param clashes what came up since it was planned
 * @param overtaken by what the plan does not know of; null where that is not so
 * @param isFinal whether a reason would not help
 */
public record RotaHindrance(
        int number, List<Clash> clashes, @Nullable RotaOvertaken overtaken, boolean isFinal) {

    /** An order is given to a lecturer or not by the rules of every dispatch. */
    static RotaHindrance of(int number, DispatchObstacle obstacle) {
        RotaOvertaken overtaken = obstacle.gone()
                ? RotaOvertaken.NOT_NEEDED
                : obstacle.impossible() ? RotaOvertaken.NOT_DISPATCHABLE : null;
        return new RotaHindrance(number, obstacle.clashes(), overtaken, obstacle.isFinal());
    }
}
