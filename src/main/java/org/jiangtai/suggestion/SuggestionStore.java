package org.jiangtai.suggestion;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds suggestions, puts together what is shown of them, and writes down what happened. */
@Component
class SuggestionStore {

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final PhotoRepository photos;
    private final PublicationRepository publications;
    private final SupportRepository supports;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Clock clock;

    SuggestionStore(
            SuggestionRepository suggestions,
            StepRepository steps,
            PhotoRepository photos,
            PublicationRepository publications,
            SupportRepository supports,
            CurrentPerson current,
            PhoneVault vault,
            Clock clock) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.photos = photos;
        this.publications = publications;
        this.supports = supports;
        this.current = current;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<SuggestionEntity> byCode(String typedCode) {
        return ShortCode.parse(typedCode.toUpperCase(Locale.ROOT))
                .flatMap(code -> suggestions.findByTrackingCode(code.value()));
    }

    /** A picture, if it is this suggestion's. */
    Optional<byte[]> photo(SuggestionEntity suggestion, long photoId) {
        return photos.findById(photoId)
                .filter(photo -> photo.suggestionId == suggestion.id)
                .map(photo -> photo.jpeg);
    }

    void step(SuggestionEntity suggestion, StepKind kind, String note) {
        var step = new StepEntity();
        step.suggestionId = suggestion.id;
        step.kind = kind;
        step.happenedAt = clock.instant();
        step.note = note;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        steps.save(step);
    }

    Suggestion shown(SuggestionEntity suggestion) {
        return shown(List.of(suggestion)).getFirst();
    }

    List<Suggestion> shown(Collection<SuggestionEntity> rows) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Map<Long, List<Step>> stepsOf = steps.findBySuggestionIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(
                        step -> step.suggestionId,
                        Collectors.mapping(
                                step -> new Step(step.kind, step.happenedAt, step.note), Collectors.toList())));
        Map<Long, List<Long>> photosOf = photos.findIds(ids).stream()
                .collect(Collectors.groupingBy(
                        PhotoRepository.PhotoId::suggestionId,
                        Collectors.mapping(PhotoRepository.PhotoId::id, Collectors.toList())));
        Map<Long, Publication> publicationOf = publications.findAllById(ids).stream()
                .collect(Collectors.toMap(row -> row.suggestionId, PublicationEntity::toPublication));
        Map<Long, Long> supportersOf = supports.count(ids).stream()
                .collect(Collectors.toMap(
                        SupportRepository.Supporters::suggestionId, SupportRepository.Supporters::count));
        return rows.stream()
                .map(row -> toSuggestion(
                        row,
                        publicationOf.get(row.id),
                        supportersOf.getOrDefault(row.id, 0L),
                        photosOf.getOrDefault(row.id, List.of()),
                        stepsOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Suggestion toSuggestion(
            SuggestionEntity row,
            @Nullable Publication publication,
            long supporters,
            List<Long> photoIds,
            List<Step> history) {
        return new Suggestion(
                row.id,
                row.trackingCode,
                row.what,
                row.unitId,
                row.place,
                row.eventId,
                row.category,
                row.name.isEmpty() ? "" : new PersonName(row.name).masked(),
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked(),
                row.anonymous,
                row.mayPublish,
                row.state,
                row.assignedUnitId,
                row.adoption,
                row.answer,
                row.reason,
                publication,
                row.solved,
                row.reopened,
                supporters,
                row.receivedAt,
                photoIds,
                history);
    }
}
