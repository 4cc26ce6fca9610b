package org.jiangtai.suggestion;

/** What a row of a list is, before anybody says what becomes of it. */
public enum RowStatus {
    FINE,
    /** The same words of the same person stand further up. */
    TWICE,
    /** The same words of the same person are stored. */
    ALREADY,
    WRONG
}
