package org.jiangtai.planning.solver;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A lecture that is to be held.
 *
 * @param place number of the place
 * @param theme number of the theme, or {@link #OTHER}
 * @param wished half-days that the place asked for; null is no wish
 * @param before where it stood before; null where it is new
 * @param pinned whether it stays where it stood, come what may
 * @param changeCost what it costs to take it from where it stood: half of it for a change of the lecturer alone or of the
 *     time alone
 * @param open half-days on which it can be held, where that is another question than when its place is open; null where
 *     it is the same
 */
public record RotaSession(
        int place,
        int theme,
        @Nullable BitSet wished,
        @Nullable RotaSlot before,
        boolean pinned,
        int changeCost,
        @Nullable BitSet open) {

    /**
     * The theme of a fixed appointment of a lecturer that is no lecture of the rota: it takes its time and its journey and
     * counts in the limits, and counts neither in the fairness nor among the place's lectures. It must be pinned.
     */
    public static final int OTHER = -1;

    public RotaSession {
        if (pinned && before == null) {
            throw new IllegalArgumentException("pinned to nowhere");
        }
        if (theme == OTHER && !pinned) {
            throw new IllegalArgumentException("what is no lecture of the rota must be pinned");
        }
    }

    /** One that can be held whenever its place is open. */
    public RotaSession(
            int place, int theme, @Nullable BitSet wished, @Nullable RotaSlot before, boolean pinned, int changeCost) {
        this(place, theme, wished, before, pinned, changeCost, null);
    }

    /** One that can be anywhere. */
    public static RotaSession of(int place, int theme) {
        return new RotaSession(place, theme, null, null, false, 0);
    }
}
