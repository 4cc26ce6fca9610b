package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_review")
class ReviewEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;

    @Enumerated(EnumType.STRING)
    ReviewKind kind;

    /** Null is the program. */
    @Nullable
    Long accountId;

    Instant happenedAt;

    @InRecord
    String note;

    static ReviewEntity of(long suggestionId, ReviewKind kind, @Nullable Long accountId, Instant at, String note) {
        var review = new ReviewEntity();
        review.suggestionId = suggestionId;
        review.kind = kind;
        review.accountId = accountId;
        review.happenedAt = at;
        review.note = note;
        return review;
    }
}
