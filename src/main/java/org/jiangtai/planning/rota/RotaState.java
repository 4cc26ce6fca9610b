package org.jiangtai.planning.rota;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** Where a run of the rota stands. */
public enum RotaState implements Labelled {
    /** It is being set up: nothing was searched yet. */
    SET_UP,
    /** Others are searched first. */
    WAITING,
    RUNNING,
    READY,
    /** Somebody stopped it; the best plan so far was kept. */
    STOPPED,
    /** The program stopped while it ran; it can be started again. */
    BROKEN_OFF,
    /** Its sessions became drafts of events. */
    APPLIED;

    private static final Set<RotaState> BUSY = EnumSet.of(WAITING, RUNNING);
    private static final Set<RotaState> PLANNED = EnumSet.of(READY, STOPPED, APPLIED);

    /** Whether it is being searched or waits for it. */
    public boolean isBusy() {
        return BUSY.contains(this);
    }

    /** Whether there is a plan to look at. */
    public boolean isPlanned() {
        return PLANNED.contains(this);
    }

    /** Whether it can be set up otherwise, searched anew, changed by hand and applied. */
    public boolean isOpen() {
        return !isBusy() && this != APPLIED;
    }
}
