package org.jiangtai.followup;

/** How a list of items is sorted. */
public record LedgerOrder(LedgerSort by, boolean descending) {}
