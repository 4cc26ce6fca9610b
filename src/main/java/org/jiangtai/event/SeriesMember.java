package org.jiangtai.event;

/**
 * An event of a series.
 *
 * @param editedAlone whether it was changed on its own since the series was made
 */
public record SeriesMember(Event event, boolean editedAlone) {}
