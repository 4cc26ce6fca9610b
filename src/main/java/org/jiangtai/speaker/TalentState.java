package org.jiangtai.speaker;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** How far somebody in a unit's talent pool is (domain page: 储备 → 培养 → 入选 → 退出). */
public enum TalentState implements Labelled {
    RESERVED,
    TRAINED,
    /** Ready to be nominated. */
    CHOSEN,
    LEFT;

    /** Where somebody can go from here; whoever left can come back. */
    public Set<TalentState> next() {
        return switch (this) {
            case RESERVED -> EnumSet.of(TRAINED, LEFT);
            case TRAINED -> EnumSet.of(CHOSEN, RESERVED, LEFT);
            case CHOSEN -> EnumSet.of(TRAINED, LEFT);
            case LEFT -> EnumSet.of(RESERVED);
        };
    }
}
