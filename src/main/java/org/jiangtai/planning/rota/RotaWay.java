package org.jiangtai.planning.rota;

import java.util.List;
import java.util.Set;

/**
 * Something small that would make room for a session that is left out.
 *
 * @param rules that stand in the way
 * @param lecturer whom it concerns; empty if nobody in particular
 * @param when at any of these times; {@code lecturerId} of them is 0 where it does not matter
 */
public record RotaWay(Set<RotaRule> rules, String lecturer, List<RotaStand> when) {}
