package org.jiangtai.audit;

import java.util.List;
import java.util.Map;

/**
 * What a line says beyond who, when and to what.
 *
 * @param changes the rows that were written
 * @param notes what the program added: a reason, a number, why it was refused
 */
public record Details(List<Change> changes, Map<String, String> notes) {

    /** How a row was changed. */
    public enum Kind {
        MADE,
        CHANGED,
        REMOVED
    }

    /**
     * A row that was written.
     *
     * @param of the entity and its id
     * @param fields what stood there before and stands there now, each as it may be shown; the one that does not exist
     *     is empty
     */
    public record Change(String of, Kind kind, Map<String, Values> fields) {}

    /** Before and after. */
    public record Values(String before, String after) {}
}
