package org.jiangtai.suggestion;

import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Item;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.Unit;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends suggestions in for tests, and follows what became of their items. */
class Handed {

    private final SuggestionService suggestions;
    private final SuggestionRepository rows;
    private final ItemFollower follower;
    private final LedgerService ledger;
    private final TransactionTemplate transaction;

    Handed(
            SuggestionService suggestions,
            SuggestionRepository rows,
            ItemFollower follower,
            LedgerService ledger,
            TransactionTemplate transaction) {
        this.suggestions = suggestions;
        this.rows = rows;
        this.follower = follower;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    Suggestion sent(Unit village, String what) {
        return sent(village, what, "");
    }

    Suggestion sent(Unit village, String what, String phone) {
        var typed = new NewSuggestion(
                what, village.id(), "", null, Category.ROADS, "", phone, true, true, !phone.isEmpty());
        return suggestions.track(suggestions.submit(typed, List.of())).orElseThrow();
    }

    static Assignment to(Unit unit) {
        return new Assignment(unit.id(), Set.of(), "", Term.COMPLAINT, null);
    }

    SuggestionEntity row(Suggestion one) {
        return rows.findById(one.id()).orElseThrow();
    }

    Item item(Suggestion one) {
        Long itemId = row(one).itemId;
        return AsProgram.call(() -> ledger.file(itemId).item());
    }

    Seen seen(Suggestion one) {
        return Seen.of(item(one));
    }

    /** What the listener does after the item's change was committed. */
    void follow(Suggestion one) {
        transaction.executeWithoutResult(
                status -> follower.follow(rows.lock(one.id()).orElseThrow()));
    }

    /** Lets it wait for months. */
    void longAgo(Suggestion one) {
        transaction.executeWithoutResult(status -> {
            SuggestionEntity row = rows.lock(one.id()).orElseThrow();
            row.receivedAt = row.receivedAt.minusSeconds(90L * 24 * 3600);
            if (row.dueOn != null) {
                row.dueOn = row.dueOn.minusDays(90);
            }
        });
    }
}
