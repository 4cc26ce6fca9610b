package org.jiangtai.menu;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One lecture on the menu.
 *
 * @param number the number people order it by
 * @param minutes how long it takes
 * @param minPeople for how many it is worth coming
 * @param maxPeople for how many it works
 * @param needs what the hall must have, in words
 * @param languages what it can be given in, at least one
 * @param scriptVersion the number of the approved script in force; null if none is
 * @param openScript where the version stands that is being worked on; null if none is
 */
public record Topic(
        long id,
        String number,
        String title,
        long themeId,
        String summary,
        int minutes,
        String audience,
        int minPeople,
        int maxPeople,
        String needs,
        boolean onShelf,
        Set<SpokenLanguage> languages,
        @Nullable Integer scriptVersion,
        @Nullable ScriptState openScript) {

    /** Whether a script is approved: without one the topic is neither ordered nor scheduled for the public. */
    public boolean isReady() {
        return scriptVersion != null;
    }

    /** Whether villages can order it now: it is on the shelf and ready. */
    public boolean canBeOrdered() {
        return onShelf && isReady();
    }

    public ShelfState shelf() {
        if (!onShelf) {
            return ShelfState.OFF_SHELF;
        }
        return isReady() ? ShelfState.ON_SHELF : ShelfState.AWAITING_SCRIPT;
    }
}
