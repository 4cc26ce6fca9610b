package org.jiangtai.place;

import java.util.ArrayList;
import java.util.List;

/** Collects what differs between what is kept and what a file wants. */
final class ImportChanges {

    private final List<ImportRow.Change> found = new ArrayList<>();

    void compare(ImportColumn column, String before, String after) {
        if (!before.equals(after)) {
            found.add(new ImportRow.Change(column, before, after));
        }
    }

    List<ImportRow.Change> found() {
        return List.copyOf(found);
    }
}
