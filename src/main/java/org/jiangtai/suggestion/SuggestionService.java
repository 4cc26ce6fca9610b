package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes suggestions in and shows their authors the way on. No account is needed: the tracking code is enough. */
@Service
@Transactional
public class SuggestionService {

    public static final int MOST_CHARACTERS = 2000;
    public static final int MOST_PHOTOS = Photos.MOST;
    public static final int MOST_PHOTO_BYTES = Photos.MOST_BYTES;

    private final SuggestionRepository suggestions;
    private final PhotoRepository photos;
    private final SuggestionStore store;
    private final SuggestionMaker maker;
    private final Photos cleaner;

    SuggestionService(
            SuggestionRepository suggestions,
            PhotoRepository photos,
            SuggestionStore store,
            SuggestionMaker maker,
            Photos cleaner) {
        this.suggestions = suggestions;
        this.photos = photos;
        this.store = store;
        this.maker = maker;
        this.cleaner = cleaner;
    }

    /**
     * Makes an uploaded file a picture that may be kept: upright, small, without position data.
     *
     * @throws InvalidInput for the field {@code photos} if it is no JPEG, PNG or WebP picture, or too large
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CleanPhoto clean(byte[] upload) {
        return cleaner.clean(upload);
    }

    /** All that {@link #submit} would refuse, field by field, so that a form can say it at once. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<InvalidInput> check(NewSuggestion typed) {
        return maker.refusals(typed);
    }

    /**
     * Takes a suggestion in.
     *
     * @param pictures at most six
     * @return the tracking code
     * @throws InvalidInput if a field is not as it must be or there are too many pictures; nothing is saved then
     */
    @PermitAll
    public String submit(NewSuggestion typed, List<CleanPhoto> pictures) {
        SuggestionEntity suggestion = maker.make(typed);
        Photos.count(pictures);
        suggestions.saveAndFlush(suggestion);
        photos.saveAll(pictures.stream()
                .map(picture -> PhotoEntity.of(suggestion.id, picture))
                .toList());
        store.step(suggestion, StepKind.RECEIVED, "");
        return suggestion.trackingCode;
    }

    /** The event with this public address, at which suggestions may be made. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Event> event(@Nullable String code) {
        return maker.event(code);
    }

    /** A suggestion by its tracking code as typed. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Suggestion> track(String typedCode) {
        return store.byCode(typedCode).map(store::shown);
    }

    /** A picture, for whoever holds the tracking code of its suggestion. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(String typedCode, long photoId) {
        return store.byCode(typedCode).flatMap(suggestion -> store.photo(suggestion, photoId));
    }
}
