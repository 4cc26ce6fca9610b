package org.jiangtai.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an item stands, for whoever holds what it was made of.
 *
 * @param assigned whether the lead unit holds it
 * @param unitId the lead unit; null while nobody was chosen
 * @param dueOn the last day; null where there is none
 * @param provisional the holidays of the deadline's year are not announced, so it was counted by the weekends
 * @param percent what is done of the plan's steps, by their weights
 * @param done what the unit says that it did, once somebody else has verified it; else empty
 * @param doneOn when that was; null before
 */
public record Standing(
        long itemId,
        String number,
        ItemState state,
        boolean assigned,
        @Nullable Long unitId,
        @Nullable LocalDate dueOn,
        boolean provisional,
        int percent,
        String done,
        @Nullable LocalDate doneOn) {

    /** Somebody else than who put it right has verified it. */
    public boolean isVerified() {
        return state == ItemState.CLOSED;
    }

    /** It is a matter that goes on, without a deadline. */
    public boolean isLongTerm() {
        return state == ItemState.LONG_TERM;
    }

    /** Nobody works on it any more: it is verified, or a matter that goes on. */
    public boolean isSettled() {
        return state == ItemState.CLOSED || state == ItemState.LONG_TERM;
    }
}
