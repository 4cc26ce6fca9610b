package org.jiangtai.suggestion;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Who decides about a text for the public: nobody who wrote any of it since the last one was approved (domain page: never
 * their own). What the program itself takes over was decided elsewhere.
 */
@Component
class ReviewRule {

    private final CurrentPerson current;

    ReviewRule(CurrentPerson current) {
        this.current = current;
    }

    boolean mayDecide(List<ReviewEntity> history) {
        return current.find()
                .map(SignedIn::accountId)
                .map(person -> !writers(history).contains(person))
                .orElse(true);
    }

    /**
     * What a decision about the text that waits must name: the number of what was last done with it. It only grows, so
     * that a text which was read can never be taken for another one of a later turn.
     */
    static long version(List<ReviewEntity> history) {
        return history.stream()
                .filter(done -> done.kind == ReviewKind.SUBMITTED || done.kind == ReviewKind.RETURNED)
                .mapToLong(done -> done.id)
                .max()
                .orElse(0);
    }

    private static Set<Long> writers(List<ReviewEntity> history) {
        Set<Long> writers = new HashSet<>();
        for (ReviewEntity done : history) {
            if (done.kind == ReviewKind.APPROVED) {
                writers.clear();
            } else if (done.kind == ReviewKind.SUBMITTED) {
                writers.add(done.accountId);
            }
        }
        writers.removeIf(Objects::isNull);
        return writers;
    }
}
