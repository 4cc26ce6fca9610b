package org.jiangtai.checkin;

import java.util.Map;

/**
 * How many people have come to an event.
 *
 * @param arrived different people who came in, at whatever list
 * @param lists by the list's number; a list at which nobody was yet is missing
 */
public record Headcount(int arrived, Map<Integer, OfList> lists) {

    /**
     * How many of one list.
     *
     * @param arrived different people who came in
     * @param inside those of them who have not left
     */
    public record OfList(int arrived, int inside) {

        static final OfList NOBODY = new OfList(0, 0);
    }

    public OfList of(int list) {
        return lists.getOrDefault(list, OfList.NOBODY);
    }
}
