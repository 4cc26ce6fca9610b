package org.jiangtai.place;

/** What an import did; {@code skipped} rows were wrong. */
public record ImportResult(int newUnits, int changedUnits, int newVenues, int changedVenues, int skipped) {}
