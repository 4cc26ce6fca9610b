package org.jiangtai.speaker;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** How far somebody is on the way to being a lecturer; only the engaged ones can be planned with. */
public enum LecturerState implements Labelled {
    NOMINATED,
    /** Chosen in the first selection; a trial lecture comes next. */
    SELECTED,
    /** A trial lecture is arranged or was held. */
    TRIAL,
    ENGAGED,
    PAUSED,
    LEFT,
    /** Turned down before the engagement. */
    NOT_TAKEN;

    /** Those who never were lecturers. */
    static final Set<LecturerState> CANDIDATES = EnumSet.of(NOMINATED, SELECTED, TRIAL, NOT_TAKEN);

    /** Whether the person never was a lecturer: nobody but the nominating unit and the organisers need know. */
    public boolean isCandidate() {
        return CANDIDATES.contains(this);
    }
}
