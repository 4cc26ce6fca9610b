package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_draft")
class DraftEntity {

    @Id
    Long suggestionId;

    /** Null as long as it is new. */
    @Version
    @Nullable
    Long version;

    @InRecord
    String text;

    @InRecord
    String result;

    @Enumerated(EnumType.STRING)
    DraftState state;

    @InRecord
    String reason;

    Instant changedAt;

    static DraftEntity of(long suggestionId) {
        var draft = new DraftEntity();
        draft.suggestionId = suggestionId;
        return draft;
    }

    void submit(String newText, String newResult, Instant at) {
        text = newText;
        result = newResult;
        state = DraftState.IN_REVIEW;
        reason = "";
        changedAt = at;
    }

    void sendBack(String why, Instant at) {
        state = DraftState.RETURNED;
        reason = why;
        changedAt = at;
    }
}
