package org.jiangtai.speaker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who marks a trial lecture.
 *
 * @param id null for one who is only being named
 * @param accountId the account by which the juror enters the marks; null where an organiser enters them from paper
 * @param marks 0 to 100, one for each criterion in their order; empty until they are entered
 * @param fromPaper whether an organiser entered them
 */
public record Juror(
        @Nullable Long id,
        @Nullable Long accountId,
        String name,
        List<Integer> marks,
        String remark,
        boolean fromPaper,
        @Nullable Instant markedAt) {

    /** A juror who has not marked yet. */
    public static Juror named(@Nullable Long id, @Nullable Long accountId, String name) {
        return new Juror(id, accountId, name, List.of(), "", false, null);
    }

    public boolean hasMarked() {
        return !marks.isEmpty();
    }
}
