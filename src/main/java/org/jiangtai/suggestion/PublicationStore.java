package org.jiangtai.suggestion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Keeps texts and pictures for the public: those that wait, and those that everybody sees. */
@Component
class PublicationStore {

    private final PublicationRepository publications;
    private final DraftRepository drafts;
    private final PictureRepository pictures;
    private final ReviewRepository reviews;
    private final PictureSources sources;
    private final PublicCopies copies;
    private final SuggestionStore store;
    private final CurrentPerson current;
    private final Clock clock;

    PublicationStore(
            PublicationRepository publications,
            DraftRepository drafts,
            PictureRepository pictures,
            ReviewRepository reviews,
            PictureSources sources,
            PublicCopies copies,
            SuggestionStore store,
            CurrentPerson current,
            Clock clock) {
        this.publications = publications;
        this.drafts = drafts;
        this.pictures = pictures;
        this.reviews = reviews;
        this.sources = sources;
        this.copies = copies;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    void submit(SuggestionEntity suggestion, String text, String result, List<PictureChoice> choices) {
        List<PictureEntity> chosen = copies(suggestion, choices);
        pictures.deleteOf(suggestion.id, false);
        pictures.saveAll(chosen);
        DraftEntity draft = drafts.findById(suggestion.id).orElseGet(() -> DraftEntity.of(suggestion.id));
        draft.submit(text, result, clock.instant());
        drafts.saveAndFlush(draft);
        log(suggestion, ReviewKind.SUBMITTED, "");
    }

    /** What waits replaces what everybody saw. */
    void publish(SuggestionEntity suggestion, DraftEntity draft) {
        publications.save(PublicationEntity.of(suggestion.id, draft.text, draft.result, clock.instant()));
        pictures.deleteOf(suggestion.id, true);
        pictures.publish(suggestion.id);
        drafts.delete(draft);
        log(suggestion, ReviewKind.APPROVED, "");
        store.step(suggestion, StepKind.PUBLISHED, "");
    }

    void sendBack(SuggestionEntity suggestion, DraftEntity draft, String reason) {
        draft.sendBack(reason, clock.instant());
        log(suggestion, ReviewKind.RETURNED, reason);
    }

    /**
     * Takes off what everybody saw.
     *
     * @return whether there was anything
     */
    boolean takeOff(SuggestionEntity suggestion) {
        var publication = publications.findById(suggestion.id);
        publication.ifPresent(found -> {
            publications.delete(found);
            pictures.deleteOf(suggestion.id, true);
            log(suggestion, ReviewKind.WITHDRAWN, "");
            store.step(suggestion, StepKind.WITHDRAWN, "");
        });
        return publication.isPresent();
    }

    /** Forgets what waits, too. */
    void drop(SuggestionEntity suggestion) {
        drafts.findById(suggestion.id).ifPresent(drafts::delete);
        pictures.deleteOf(suggestion.id, false);
    }

    private void log(SuggestionEntity suggestion, ReviewKind kind, String note) {
        Long account = current.find().map(SignedIn::accountId).orElse(null);
        reviews.save(ReviewEntity.of(suggestion.id, kind, account, clock.instant(), note));
    }

    private List<PictureEntity> copies(SuggestionEntity suggestion, List<PictureChoice> choices) {
        List<PictureSources.Original> offered = sources.of(suggestion);
        List<PictureEntity> made = new ArrayList<>();
        for (PictureChoice choice : choices) {
            boolean mayShow = offered.stream()
                    .filter(original -> choice.isOf(original.source(), original.id()))
                    .findFirst()
                    .map(PictureSources.Original::mayShow)
                    .orElse(true);
            if (!mayShow) {
                throw new InvalidInput("pictures", "invalid.picture.promised");
            }
            made.add(PictureEntity.of(suggestion.id, choice, copy(suggestion, choice)));
        }
        return made;
    }

    /** Of the original; or, once that is deleted, the copy of before if nothing else is to be painted over. */
    private PublicCopies.Copy copy(SuggestionEntity suggestion, PictureChoice choice) {
        return sources.original(suggestion, choice.source(), choice.sourceId())
                .map(original -> copies.make(original, choice.masks()))
                .or(() -> pictures.findKnown(List.of(suggestion.id)).stream()
                        .filter(known -> known.isOf(choice.source(), choice.sourceId()))
                        .filter(known -> known.masks().equals(Mask.write(choice.masks())))
                        .reduce((older, newer) -> newer)
                        .flatMap(known -> pictures.findById(known.id()))
                        .map(known -> new PublicCopies.Copy(known.jpeg, known.small)))
                .orElseThrow(() -> new InvalidInput("pictures", "invalid.picture.gone"));
    }
}
