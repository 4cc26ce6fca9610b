package org.jiangtai.planning;

import org.jiangtai.shared.Failure;

/** Rows of a season's workbook are wrong, outdated or clash for good, and were not left out; nothing was saved. */
public final class SeasonRowsWrong extends Failure {

    SeasonRowsWrong(long rows) {
        super(rows);
    }
}
