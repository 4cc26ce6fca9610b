package org.jiangtai.planning.solver;

/** Who and when: the number of a lecturer and of a half-day. */
public record RotaSlot(int lecturer, int halfDay) {}
