package org.jiangtai.planning.rota;

import java.util.List;
import org.jiangtai.event.Clash;

/**
 * Why a session cannot become an event as it stands.
 *
 * @param number of the session
 * @param clashes what came up since it was planned
 * @param gone whether nobody needs it any more: the order does not wait for a lecturer now, or the place has got the
 *     lecture by another way
 */
public record RotaHindrance(int number, List<Clash> clashes, boolean gone) {

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return gone || clashes.stream().anyMatch(Clash::blocks);
    }
}
