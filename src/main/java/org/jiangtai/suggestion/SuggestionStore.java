package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds suggestions, puts together what is shown of them, and writes down what happened. */
@Component
class SuggestionStore {

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final PhotoRepository photos;
    private final PublicationRepository publications;
    private final SupportRepository supports;
    private final AuthorQuestionRepository questions;
    private final Courses courses;
    private final EventService events;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SuggestionStore(
            SuggestionRepository suggestions,
            StepRepository steps,
            PhotoRepository photos,
            PublicationRepository publications,
            SupportRepository supports,
            AuthorQuestionRepository questions,
            Courses courses,
            EventService events,
            CurrentPerson current,
            PhoneVault vault,
            ApplicationEventPublisher news,
            Clock clock) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.photos = photos;
        this.publications = publications;
        this.supports = supports;
        this.questions = questions;
        this.courses = courses;
        this.events = events;
        this.current = current;
        this.vault = vault;
        this.news = news;
        this.clock = clock;
    }

    Optional<SuggestionEntity> byCode(String typedCode) {
        return ShortCode.parse(typedCode.toUpperCase(Locale.ROOT))
                .flatMap(code -> suggestions.findByTrackingCode(code.value()));
    }

    /** The same without loading it, for whoever locks it first. */
    Optional<Long> idByCode(String typedCode) {
        return ShortCode.parse(typedCode.toUpperCase(Locale.ROOT))
                .flatMap(code -> suggestions.findIdByTrackingCode(code.value()));
    }

    /** A picture, if it is this suggestion's. */
    Optional<byte[]> photo(SuggestionEntity suggestion, long photoId) {
        return photos.findById(photoId)
                .filter(photo -> photo.suggestionId == suggestion.id)
                .map(photo -> photo.jpeg);
    }

    /**
     * Writes down what happened, and tells whoever listens.
     *
     * @return the step's number
     */
    long step(SuggestionEntity suggestion, StepKind kind, String note) {
        var step = new StepEntity();
        step.suggestionId = suggestion.id;
        step.kind = kind;
        step.happenedAt = clock.instant();
        step.note = note;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        steps.save(step);
        courses.touch(suggestion.id);
        news.publishEvent(new SuggestionMoved(suggestion.id, kind));
        return step.id;
    }

    /** What is told of it elsewhere is made anew, though nothing happened that its author reads. */
    void changed(SuggestionEntity suggestion) {
        courses.touch(suggestion.id);
    }

    /** Those that go on with it. */
    List<SuggestionEntity> merged(SuggestionEntity lead) {
        return suggestions.findAllById(suggestions.findMerged(lead.id));
    }

    /** The accounts of those who worked on it. */
    Set<Long> workers(SuggestionEntity suggestion) {
        return steps.findBySuggestionIdInOrderById(List.of(suggestion.id)).stream()
                .map(step -> step.accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What lists show of suggestions; any number of them by the same statements. */
    List<InboxRow> rows(Collection<SuggestionEntity> rows, LocalDate today) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        Map<Long, Long> supportersOf = supporters(ids);
        Set<Long> asked = Set.copyOf(questions.findAsked(ids));
        Map<Long, String> titles = titles(rows);
        return rows.stream()
                .map(row -> new InboxRow(
                        row.id,
                        row.trackingCode,
                        row.what,
                        row.unitId,
                        row.category,
                        maskedName(row),
                        maskedPhone(row),
                        row.anonymous,
                        row.state,
                        row.assignedUnitId,
                        row.adoption,
                        row.reopened,
                        row.receivedAt,
                        row.dueOn,
                        row.state.isOpen() && row.dueOn != null && row.dueOn.isBefore(today),
                        row.doneOn != null,
                        asked.contains(row.id),
                        supportersOf.getOrDefault(row.id, 0L),
                        titles.getOrDefault(row.eventId == null ? 0L : row.eventId, "")))
                .toList();
    }

    private Map<Long, String> titles(Collection<SuggestionEntity> rows) {
        Set<Long> ids =
                rows.stream().map(row -> row.eventId).filter(Objects::nonNull).collect(Collectors.toSet());
        return events.findAll(ids).stream().collect(Collectors.toMap(Event::id, Event::title));
    }

    private Map<Long, Long> supporters(Collection<Long> ids) {
        return supports.count(ids).stream()
                .collect(Collectors.toMap(
                        SupportRepository.Supporters::suggestionId, SupportRepository.Supporters::count));
    }

    private static String maskedName(SuggestionEntity row) {
        return row.name.isEmpty() ? "" : new PersonName(row.name).masked();
    }

    private String maskedPhone(SuggestionEntity row) {
        return row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked();
    }

    Suggestion shown(SuggestionEntity suggestion) {
        return shown(List.of(suggestion)).getFirst();
    }

    List<Suggestion> shown(Collection<SuggestionEntity> rows) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        List<PhotoRepository.PhotoId> allPhotos = photos.findIds(ids);
        Map<Long, List<Step>> stepsOf = steps.findBySuggestionIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(
                        step -> step.suggestionId,
                        Collectors.mapping(step -> shown(step, allPhotos), Collectors.toList())));
        Map<Long, List<Long>> photosOf = allPhotos.stream()
                .filter(photo -> photo.stepId() == null)
                .collect(Collectors.groupingBy(
                        PhotoRepository.PhotoId::suggestionId,
                        Collectors.mapping(PhotoRepository.PhotoId::id, Collectors.toList())));
        Map<Long, Publication> publicationOf = publications.findAllById(ids).stream()
                .collect(Collectors.toMap(row -> row.suggestionId, PublicationEntity::toPublication));
        Map<Long, Long> supportersOf = supporters(ids);
        return rows.stream()
                .map(row -> toSuggestion(
                        row,
                        publicationOf.get(row.id),
                        supportersOf.getOrDefault(row.id, 0L),
                        photosOf.getOrDefault(row.id, List.of()),
                        stepsOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static Step shown(StepEntity step, List<PhotoRepository.PhotoId> photos) {
        List<Long> own = photos.stream()
                .filter(photo -> step.id.equals(photo.stepId()))
                .map(PhotoRepository.PhotoId::id)
                .toList();
        return new Step(step.kind, step.happenedAt, step.note, step.accountId, own);
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
                maskedName(row),
                maskedPhone(row),
                row.anonymous,
                row.mayPublish,
                row.state,
                row.assignedUnitId,
                row.itemId,
                row.dueOn,
                row.doneOn,
                row.mergedInto,
                row.adoption,
                row.answer,
                row.reason,
                publication,
                row.solved,
                row.reopened,
                supporters,
                row.receivedAt,
                row.saidOn,
                photoIds,
                history);
    }
}
