package org.jiangtai.place;

import org.jiangtai.shared.Labelled;

/** The three levels at which people are called together (domain page): the leadership, the offices, the villages. */
public enum UnitLevel implements Labelled {
    LEADERSHIP,
    OFFICES,
    VILLAGES;

    /**
     * The level of a unit: the zone itself is its leadership, streets and departments are offices; enterprises stand
     * with the villages and communities in which they lie.
     */
    public static UnitLevel of(UnitKind kind) {
        return switch (kind) {
            case ZONE -> LEADERSHIP;
            case STREET, DEPARTMENT -> OFFICES;
            case VILLAGE, COMMUNITY, ENTERPRISE -> VILLAGES;
        };
    }
}
