package org.jiangtai.followup;

import java.util.Arrays;
import java.util.stream.Collectors;

/** By what a list of items can be sorted; what has a meaning is sorted by it, in the order of its constants. */
public enum LedgerSort {
    NUMBER("i.id"),
    KIND(meaning("i.kind", ItemKind.values())),
    SEVERITY(meaning("i.severity", Severity.values())),
    STATE(meaning("i.state", ItemState.values())),
    FOUND("i.foundOn"),
    DUE("i.burnsOn"),
    /** What nobody works at has no light, and stands below green. */
    LIGHT("case when " + ItemRepository.RUNNING + "then " + meaning("i.light", Light.values()) + " else -1 end"),
    PERCENT("i.percent"),
    VERIFIED("i.verifiedOn");

    private final String column;

    LedgerSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    private static String meaning(String column, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> "when " + each.getDeclaringClass().getName() + "." + each.name() + " then "
                        + each.ordinal() + " ")
                .collect(Collectors.joining("", "case " + column + " ", "end"));
    }
}
