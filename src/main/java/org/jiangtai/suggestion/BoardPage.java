package org.jiangtai.suggestion;

import java.util.List;

/**
 * Some of what was found on the public board.
 *
 * @param number of the page, counted from 0
 * @param total how many were found in all
 */
public record BoardPage(List<PublishedSuggestion> suggestions, int number, long total) {

    /** So many stand on a page. */
    public static final int SIZE = 10;

    /** How many pages there are; one at least. */
    public long pages() {
        return Math.max(1, Math.ceilDiv(total, SIZE));
    }

    public boolean hasPrevious() {
        return number > 0;
    }

    public boolean hasNext() {
        return number + 1 < pages();
    }
}
