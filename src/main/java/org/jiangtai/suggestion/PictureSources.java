package org.jiangtai.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.followup.Evidence;
import org.jiangtai.followup.EvidenceKind;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.SuggestedItems;
import org.springframework.stereotype.Component;

/** The pictures that can be published with a suggestion: the author's own, and those that the office took. */
@Component
class PictureSources {

    private final PhotoRepository photos;
    private final EvidenceService evidence;
    private final SuggestedItems items;

    PictureSources(PhotoRepository photos, EvidenceService evidence, SuggestedItems items) {
        this.photos = photos;
        this.evidence = evidence;
        this.items = items;
    }

    /** A picture as it was made. */
    record Original(PictureSource source, long id, Side side, String caption, boolean mayShow) {}

    List<Original> of(SuggestionEntity suggestion) {
        List<Original> originals = new ArrayList<>();
        photos.findShown(suggestion.id)
                .forEach(photo ->
                        originals.add(new Original(PictureSource.PHOTO, photo.id(), Side.BEFORE, "", photo.mayShow())));
        taken(suggestion)
                .forEach(picture -> originals.add(new Original(
                        PictureSource.EVIDENCE,
                        picture.id(),
                        picture.kind() == EvidenceKind.BEFORE ? Side.BEFORE : Side.AFTER,
                        picture.caption(),
                        true)));
        return originals;
    }

    Optional<byte[]> original(SuggestionEntity suggestion, PictureSource source, long sourceId) {
        return switch (source) {
            case PHOTO ->
                photos.findById(sourceId)
                        .filter(photo -> photo.suggestionId == suggestion.id)
                        .map(photo -> photo.jpeg);
            case EVIDENCE ->
                taken(suggestion).stream()
                        .filter(picture -> picture.id() == sourceId)
                        .findAny()
                        .map(picture -> evidence.picture(Objects.requireNonNull(suggestion.itemId), sourceId));
        };
    }

    /** How it is now is shown once somebody else has verified it, here as to the author. */
    private List<Evidence> taken(SuggestionEntity suggestion) {
        if (suggestion.itemId == null) {
            return List.of();
        }
        boolean verified = items.standing(suggestion.itemId).isVerified();
        return evidence.pictures(suggestion.itemId).stream()
                .filter(picture -> verified || picture.kind() == EvidenceKind.BEFORE)
                .toList();
    }
}
