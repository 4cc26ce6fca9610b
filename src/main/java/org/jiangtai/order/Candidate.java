package org.jiangtai.order;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lecturer for an order, with why the lecturer fits or not.
 *
 * @param unwilling declined the order before, or let it wait too long
 * @param lectures in the month of the best hour, as planned
 * @param limit how many a month were agreed; null is no limit
 * @param slots every hour that is wished, the best wish first
 */
public record Candidate(
        long lecturerId,
        String name,
        boolean unwilling,
        boolean speaksLanguage,
        boolean approvedForTopic,
        int lectures,
        @Nullable Integer limit,
        List<SlotFit> slots) {

    private static final Comparator<SlotFit> BETTER_HOUR = Comparator.comparing(SlotFit::refused)
            .thenComparing(fit -> fit.clashes().size());

    /**
     * Who is proposed first: who can come before who cannot; who has not said no before who has; then fewer warnings,
     * the unit's better wish, fewer lectures in the month, less time on the way, and the name.
     */
    static final Comparator<Candidate> RANKING = Comparator.comparing((Candidate one) -> !one.fits())
            .thenComparing(Candidate::unwilling)
            .thenComparing(one -> one.best().clashes().size())
            .thenComparing(one -> one.slots.indexOf(one.best()))
            .thenComparing(Candidate::lectures)
            .thenComparing(one -> one.best().minutesOnTheWay())
            .thenComparing(Candidate::name)
            .thenComparing(Candidate::lecturerId);

    /** The hour that suits the lecturer best, the unit's better wish where several do. */
    public SlotFit best() {
        return slots.stream().min(BETTER_HOUR).orElseThrow();
    }

    /** Whether dispatch would not refuse the lecturer for some hour. */
    public boolean fits() {
        return !best().refused();
    }
}
