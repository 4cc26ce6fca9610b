package org.jiangtai.followup;

import org.jiangtai.place.Unit;

/**
 * What a dissolved unit left behind.
 *
 * @param items how many items it holds that are not closed
 */
public record Ownerless(Unit unit, long items) {}
