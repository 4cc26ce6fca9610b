package org.jiangtai.followup;

/**
 * A picture of an item, as the desk sees it.
 *
 * @param who the name of whoever added it; empty for the program
 * @param mayRemove whether the current person can take it away again
 */
public record EvidenceFile(Evidence picture, String who, boolean mayRemove) {}
