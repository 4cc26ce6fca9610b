package org.jiangtai.speaker;

import org.jiangtai.shared.Labelled;

/** Whether a lecturer can be planned with; only the engaged ones can. */
public enum LecturerState implements Labelled {
    ENGAGED,
    PAUSED,
    LEFT
}
