package org.jiangtai.menu;

/**
 * One lecture on the menu.
 *
 * @param number the number people order it by
 * @param minutes how long it takes
 * @param minPeople for how many it is worth coming
 * @param maxPeople for how many it works
 * @param needs what the hall must have, in words
 */
public record Topic(
        long id,
        String number,
        String title,
        long themeId,
        String summary,
        int minutes,
        String audience,
        int minPeople,
        int maxPeople,
        String needs,
        boolean onShelf) {}
