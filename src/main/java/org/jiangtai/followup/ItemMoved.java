package org.jiangtai.followup;

/** Something about an item changed: its state, its unit or its deadline. */
public record ItemMoved(long itemId) {}
