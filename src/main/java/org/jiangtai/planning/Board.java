package org.jiangtai.planning;

import java.util.List;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.Theme;

/**
 * Places by weeks.
 *
 * @param places those that were asked for, in the order of the tree
 * @param events those of the places in the span, soonest first; cancelled ones are not among them
 */
public record Board(SeasonSpan span, List<Theme> themes, List<Place> places, List<SeasonEvent> events) {}
