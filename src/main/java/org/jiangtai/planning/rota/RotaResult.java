package org.jiangtai.planning.rota;

import org.jiangtai.planning.solver.RotaCost;

/**
 * What came of a run.
 *
 * @param steps that the search took
 */
public record RotaResult(RotaFigures figures, RotaCost cost, long steps) {}
