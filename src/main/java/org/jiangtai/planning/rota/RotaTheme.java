package org.jiangtai.planning.rota;

import java.util.List;

/**
 * What each place gets of a theme.
 *
 * @param lectures how many; 0 is none
 * @param topicIds which topics stand for it; none is every topic of the theme that can be ordered
 */
public record RotaTheme(long themeId, int lectures, List<Long> topicIds) {

    public RotaTheme {
        topicIds = List.copyOf(topicIds);
    }
}
