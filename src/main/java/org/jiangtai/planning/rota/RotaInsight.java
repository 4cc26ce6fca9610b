package org.jiangtai.planning.rota;

import java.util.List;
import org.jiangtai.planning.solver.RotaCost;

/**
 * Why a session stands where it does.
 *
 * @param cost what it causes by kind: what would be saved without it
 * @param choices where it could be instead, the cheapest first
 * @param ways what would make room for it, if it is left out
 */
public record RotaInsight(RotaLecture lecture, RotaCost cost, List<RotaOffer> choices, List<RotaWay> ways) {}
