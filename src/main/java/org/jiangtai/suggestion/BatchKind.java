package org.jiangtai.suggestion;

/** How many suggestions came in together. */
enum BatchKind {
    /** A list that somebody made. */
    IMPORT,
    /** A stack of paper that is typed, one slip after the other. */
    PAPER
}
