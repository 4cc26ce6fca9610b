package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_support")
class SupportEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;

    /** A hash of what the supporter's browser keeps; null once it is forgotten, and then the row only counts. */
    @Nullable
    String supporter;

    Instant supportedAt;

    /** The suggestion that it was given to, if that was merged into this one. */
    @Nullable
    Long cameFrom;

    /** Who made a suggestion that was merged into this one supports this one. */
    boolean ofAuthor;

    /** The author of a suggestion that was merged into another one wants that one. */
    static SupportEntity ofAuthor(long leadId, long mergedId, Instant at) {
        var support = new SupportEntity();
        support.suggestionId = leadId;
        support.cameFrom = mergedId;
        support.ofAuthor = true;
        support.supportedAt = at;
        return support;
    }

    /** Somebody supported it of whom nothing is known. */
    static SupportEntity unknown(long suggestionId, Instant at) {
        var support = new SupportEntity();
        support.suggestionId = suggestionId;
        support.supportedAt = at;
        return support;
    }

    static SupportEntity of(long suggestionId, String supporter, Instant at) {
        var support = new SupportEntity();
        support.suggestionId = suggestionId;
        support.supporter = supporter;
        support.supportedAt = at;
        return support;
    }
}
