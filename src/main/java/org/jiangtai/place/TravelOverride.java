package org.jiangtai.place;

/**
 * Minutes of travel that somebody entered, beside what would be reckoned.
 *
 * @param bothWays whether it holds for the way back too, because nothing is entered for that
 */
public record TravelOverride(
        Unit from, Unit to, int minutes, boolean bothWays, int reckoned, TravelTimes.Source reckonedFrom) {}
