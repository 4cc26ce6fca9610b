package org.jiangtai.followup;

/** Something about an item is another than before; once for each change, whatever changed. */
public record ItemMoved(long itemId) {}
