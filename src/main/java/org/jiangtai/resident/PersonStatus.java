package org.jiangtai.resident;

/** What would become of a row of a list of people. */
public enum PersonStatus {
    /** Something cannot be read. */
    WRONG,
    /** The same name on another phone, or without one: only a person who knows them can say whether they are two. */
    SAME_NAME,
    /** The same name on the same phone stands further up. */
    TWICE,
    /** The same name on the same phone is down already. */
    ALREADY,
    FINE;

    /** Whether the row can be taken once somebody has said that it is another person. */
    public boolean canBeAnother() {
        return this == SAME_NAME || this == TWICE || this == ALREADY;
    }
}
