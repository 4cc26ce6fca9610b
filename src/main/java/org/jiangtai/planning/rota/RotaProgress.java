package org.jiangtai.planning.rota;

import java.util.List;

/**
 * How far a search is.
 *
 * @param attempt which search of the run it is, counted from 1; 0 before the first
 * @param ahead searches that come first, while it waits
 * @param spent how much of its time is over, from 0 to 1
 * @param course the best cost over time
 */
public record RotaProgress(RotaState state, int attempt, int ahead, double spent, List<RotaPoint> course) {}
