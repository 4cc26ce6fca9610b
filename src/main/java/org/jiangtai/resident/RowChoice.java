package org.jiangtai.resident;

/** What the person who looks at a list said of a row. */
public enum RowChoice {
    /** Nothing: what is right is taken, and what is there twice is not. */
    NONE,
    /** This is another person than the one that it looks like. */
    ANOTHER,
    /** This row is not wanted. */
    LEFT_OUT
}
