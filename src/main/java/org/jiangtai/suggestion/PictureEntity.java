package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.InRecord;

/** A copy for everybody; that of a text under review waits with it. */
@Entity
@Table(name = "suggestion_picture")
class PictureEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;
    boolean published;

    @Enumerated(EnumType.STRING)
    PictureSource source;

    long sourceId;

    @Enumerated(EnumType.STRING)
    Side side;

    @InRecord
    String masks;

    byte[] jpeg;
    byte[] small;

    static PictureEntity of(long suggestionId, PictureChoice choice, PublicCopies.Copy copy) {
        var picture = new PictureEntity();
        picture.suggestionId = suggestionId;
        picture.source = choice.source();
        picture.sourceId = choice.sourceId();
        picture.side = choice.side();
        picture.masks = Mask.write(choice.masks());
        picture.jpeg = copy.jpeg();
        picture.small = copy.small();
        return picture;
    }
}
