package org.jiangtai.suggestion;

/** How an inbox is sorted. */
public enum InboxOrder {
    /** What has to be done first: by the day by which something has to happen. */
    BURNING,
    OLDEST,
    NEWEST,
    SUPPORTED
}
