package org.jiangtai.suggestion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a suggestion, as its author may read it.
 *
 * @param note what was said to the author, or by the author; empty if nothing was
 * @param accountId who of the desk did it; null for the author and the program
 * @param photoIds the pictures that came with it
 */
public record Step(
        StepKind kind, Instant at, String note, @Nullable Long accountId, List<Long> photoIds) {

    public Step(StepKind kind, Instant at, String note) {
        this(kind, at, note, null, List.of());
    }
}
