package org.jiangtai.planning.rota;

import java.util.List;

/**
 * What would become of a run if it were applied.
 *
 * @param events drafts that would be made
 * @param orders that would be given to their lecturers
 * @param passed sessions that are not applied: their day is over, or their hall is gone
 * @param hindrances what stands in the way, by session
 */
public record RotaOutlook(int events, int orders, int passed, List<RotaHindrance> hindrances) {}
