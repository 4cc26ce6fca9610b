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
