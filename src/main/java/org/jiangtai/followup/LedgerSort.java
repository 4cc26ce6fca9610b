package org.jiangtai.followup;

/** By what a list of items can be sorted. */
public enum LedgerSort {
    NUMBER("i.id"),
    KIND("i.kind"),
    SEVERITY("i.severity"),
    STATE("i.state"),
    FOUND("i.foundOn"),
    DUE("i.burnsOn"),
    LIGHT("i.light"),
    PERCENT("i.percent"),
    VERIFIED("i.verifiedOn");

    private final String column;

    LedgerSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
