package org.jiangtai.planning.rota;

/**
 * One search of a run. Several programs may share one database: a search that stood still for long is taken over by
 * another one with a higher number, and what the earlier one would write afterwards counts no more.
 *
 * @param number counts from 1 within the run
 */
record RotaAttempt(long runId, int number) {}
