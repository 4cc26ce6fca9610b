package org.jiangtai.followup;

/** What a person can be to an item. */
enum ItemParty {
    /** Keeps or handles for the lead unit. */
    OWNER,
    /** Keeps or handles for a unit that helps. */
    PARTNER,
    /** Organises for the unit, or for the zone. */
    CENTRE,
    /** May verify, and did none of the work. */
    VERIFIER,
    /** The resident whose suggestion it comes from. */
    AUTHOR,
    CLOCK
}
