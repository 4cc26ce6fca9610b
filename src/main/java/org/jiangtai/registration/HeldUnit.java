package org.jiangtai.registration;

/** A unit that seats are kept for, as people choose theirs; {@code left} of them nobody has taken. */
public record HeldUnit(long unitId, String name, int left) {}
