package org.jiangtai.planning.rota;

import java.util.List;
import org.jiangtai.event.Clash;
import org.jspecify.annotations.Nullable;

/**
 * Why a session cannot become an event as it stands.
 *
 * @param number of the session
 * @param clashes what came up since it was planned
 * @param overtaken by what the plan does not know of; null where that is not so
 */
public record RotaHindrance(
        int number, List<Clash> clashes, @Nullable RotaOvertaken overtaken) {

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return overtaken != null || clashes.stream().anyMatch(Clash::blocks);
    }
}
