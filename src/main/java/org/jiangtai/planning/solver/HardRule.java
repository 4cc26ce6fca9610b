package org.jiangtai.planning.solver;

/** What no plan may break. */
public enum HardRule {
    /** The lecturer is approved for the theme. */
    APPROVED,
    /** The lecturer can come on that half-day. */
    AVAILABLE,
    /** The place has a hall that is open, free and large enough. */
    OPEN,
    /** The place is not too far from the lecturer's home. */
    HOME,
    /** The lecturer speaks at one place at a time. */
    LECTURER_FREE,
    /** The hall holds one lecture at a time. */
    HALL_FREE,
    /** A place has at most one lecture a day. */
    ONE_A_DAY,
    /** The lecturer's lectures of a week are within the limit. */
    WEEK,
    /** The lecturer's lectures of a month are within the limit. */
    MONTH,
    /** The journeys between the lectures of a day can be made. */
    JOURNEY,
    /** What is pinned stays. */
    PINNED
}
