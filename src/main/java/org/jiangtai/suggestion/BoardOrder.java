package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What comes first on the public board. */
public enum BoardOrder implements Labelled {
    NEWEST("c.published_at desc, c.suggestion_id desc"),
    SUPPORT("c.supporters desc, c.published_at desc, c.suggestion_id desc");

    private final String columns;

    BoardOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
