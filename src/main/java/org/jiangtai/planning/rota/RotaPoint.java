package org.jiangtai.planning.rota;

/** A point of the curve that shows how a search went: after so many milliseconds the best plan cost so much. */
public record RotaPoint(long millis, long cost) {}
