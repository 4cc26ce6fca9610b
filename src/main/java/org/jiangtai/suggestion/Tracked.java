package org.jiangtai.suggestion;

import java.util.List;
import org.jiangtai.followup.Evidence;
import org.jiangtai.followup.Milestone;
import org.jiangtai.followup.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a tracking code reads.
 *
 * @param own what the author suggested
 * @param leading what is worked on: the same, or the suggestion that it goes on with, of which its author's words, name
 *     and pictures are nobody else's business
 * @param item how the item stands that was made of it; null while no unit had it
 * @param milestones the item's way, first to last
 * @param pictures of before and after, once somebody has verified that it was put right; else empty
 * @param questions what the office asked the author
 * @param mayJudge whether the author can say now whether it is solved
 */
public record Tracked(
        Suggestion own,
        Suggestion leading,
        @Nullable Standing item,
        List<Milestone> milestones,
        List<Evidence> pictures,
        List<Question> questions,
        boolean mayJudge) {

    /** Whether its author has said this before, in the same words. */
    public boolean isSaid(boolean solved, String comment) {
        StepKind kind = solved ? StepKind.SOLVED : StepKind.NOT_SOLVED;
        return own.steps().stream()
                .anyMatch(step -> step.kind() == kind && step.note().equals(comment.strip()));
    }

    /** Whether its author has replied this before, in the same words. */
    public boolean isReplied(String reply) {
        return own.steps().stream()
                .anyMatch(step -> step.kind() == StepKind.REPLIED && step.note().equals(reply.strip()));
    }

    public boolean isMerged() {
        return own.id() != leading.id();
    }

    /** Whether the author has replied to anything. */
    public boolean isReplied() {
        return questions.stream().anyMatch(question -> !question.isOpen());
    }

    /** What the author is asked and has not replied to; null if nothing. */
    public @Nullable Question openQuestion() {
        return questions.stream().filter(Question::isOpen).findFirst().orElse(null);
    }
}
