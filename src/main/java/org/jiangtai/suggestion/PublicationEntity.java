package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;

@Entity
@Table(name = "suggestion_publication")
class PublicationEntity {

    @Id
    Long suggestionId;

    @InRecord
    String text;

    @InRecord
    String result;

    Instant publishedAt;

    static PublicationEntity of(long suggestionId, String text, String result, Instant publishedAt) {
        var publication = new PublicationEntity();
        publication.suggestionId = suggestionId;
        publication.text = text;
        publication.result = result;
        publication.publishedAt = publishedAt;
        return publication;
    }

    Publication toPublication() {
        return new Publication(text, result, publishedAt);
    }
}
