package org.jiangtai.place;

import org.jiangtai.shared.Labelled;

/** What a unit is. */
public enum UnitKind implements Labelled {
    ZONE,
    STREET,
    VILLAGE,
    COMMUNITY,
    DEPARTMENT,
    ENTERPRISE
}
