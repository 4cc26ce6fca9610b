package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.CleanPhoto;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_photo")
class PhotoEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;
    byte[] jpeg;

    /** The later word of the author that it came with; null if it came with the suggestion. */
    @Nullable
    Long stepId;

    /** Whether its author was told that it may be published, with faces painted over. */
    boolean mayShow;

    static PhotoEntity of(long suggestionId, CleanPhoto picture) {
        return of(suggestionId, picture, null);
    }

    static PhotoEntity of(long suggestionId, CleanPhoto picture, @Nullable Long stepId) {
        var photo = new PhotoEntity();
        photo.suggestionId = suggestionId;
        photo.jpeg = picture.jpeg();
        photo.stepId = stepId;
        photo.mayShow = true;
        return photo;
    }
}
