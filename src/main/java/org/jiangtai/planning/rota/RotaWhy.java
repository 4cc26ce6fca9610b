package org.jiangtai.planning.rota;

import org.jiangtai.shared.Labelled;

/** Why a session is to be elsewhere. */
public enum RotaWhy implements Labelled {
    LECTURER_AWAY,
    HALL_CLOSED,
    /** Somebody took the lecturer out of its event. */
    NOBODY,
    /** So that another one could be placed, or because it costs less so. */
    MADE_ROOM,
    /** It was not in the plan before. */
    ADDED
}
