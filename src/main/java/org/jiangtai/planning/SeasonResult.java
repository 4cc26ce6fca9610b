package org.jiangtai.planning;

/** How many events a season's workbook made and changed, and how many rows were left out. */
public record SeasonResult(int made, int changed, int leftOut) {}
