package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.CleanPhoto;

@Entity
@Table(name = "suggestion_photo")
class PhotoEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;
    byte[] jpeg;

    static PhotoEntity of(long suggestionId, CleanPhoto picture) {
        var photo = new PhotoEntity();
        photo.suggestionId = suggestionId;
        photo.jpeg = picture.jpeg();
        return photo;
    }
}
