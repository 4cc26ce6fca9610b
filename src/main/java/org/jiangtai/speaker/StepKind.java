package org.jiangtai.speaker;

import static org.jiangtai.speaker.LecturerState.ENGAGED;
import static org.jiangtai.speaker.LecturerState.LEFT;
import static org.jiangtai.speaker.LecturerState.NOMINATED;
import static org.jiangtai.speaker.LecturerState.NOT_TAKEN;
import static org.jiangtai.speaker.LecturerState.PAUSED;
import static org.jiangtai.speaker.LecturerState.SELECTED;
import static org.jiangtai.speaker.LecturerState.TRIAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A step on the path of a lecturer (domain page: nominated → first selection → trial lecture → engaged → paused or left).
 * Before the engagement each can end in not being taken.
 */
public enum StepKind implements Labelled {
    NOMINATE(NOMINATED, false, LEFT, NOT_TAKEN),
    SELECT(SELECTED, false, NOMINATED),
    /** A trial lecture was arranged. */
    TRY(TRIAL, false, SELECTED),
    ENGAGE(ENGAGED, false, TRIAL),
    TURN_DOWN(NOT_TAKEN, true, NOMINATED, SELECTED, TRIAL),
    PAUSE(PAUSED, false, ENGAGED),
    RESUME(ENGAGED, false, PAUSED),
    LEAVE(LEFT, true, ENGAGED, PAUSED),
    /** Entered or corrected by hand, whatever the state was. */
    ENTER(null, false);

    private final @Nullable LecturerState to;
    private final boolean reason;
    private final Set<LecturerState> from = EnumSet.noneOf(LecturerState.class);

    StepKind(@Nullable LecturerState to, boolean reason, LecturerState... from) {
        this.to = to;
        this.reason = reason;
        this.from.addAll(Arrays.asList(from));
    }

    /** Where it leads to; null where that is said with the step. */
    public @Nullable LecturerState to() {
        return to;
    }

    /** Whether it must be said why. */
    public boolean needsReason() {
        return reason;
    }

    boolean startsFrom(LecturerState state) {
        return from.contains(state);
    }

    /** The steps that a person can go from a state without more than a day and a note. */
    public static List<StepKind> from(LecturerState state) {
        return Arrays.stream(values())
                .filter(kind -> kind != NOMINATE && kind != TRY && kind.startsFrom(state))
                .toList();
    }
}
