package org.jiangtai.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * One suggestion of many that came in together, for whoever hands the codes out.
 *
 * @param number the row of the list, or the slip of the stack, from 1
 * @param trackingCode what its author follows it by
 * @param name in full; empty if anonymous
 */
public record BatchLine(
        long batchId,
        int number,
        long suggestionId,
        String trackingCode,
        String name,
        String what,
        @Nullable Long unitId) {

    static BatchLine of(SuggestionEntity row) {
        return new BatchLine(
                row.batchId == null ? 0 : row.batchId,
                row.batchRow == null ? 0 : row.batchRow,
                row.id,
                row.trackingCode,
                row.name,
                row.what,
                row.unitId);
    }
}
