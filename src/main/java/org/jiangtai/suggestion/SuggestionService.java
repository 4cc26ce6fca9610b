package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Typed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes suggestions in and leads each to its answer. The author needs no account: the tracking code is enough. */
@Service
@Transactional
public class SuggestionService {

    public static final String CONSENT_VERSION = "2026-11";
    public static final int MOST_CHARACTERS = 2000;

    private static final Duration SHOWN_FOR = Duration.ofDays(365);

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final PhotoRepository photos;
    private final Photos cleaner;
    private final SuggestionMaker maker;
    private final UnitService units;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SuggestionService(
            SuggestionRepository suggestions,
            StepRepository steps,
            PhotoRepository photos,
            Photos cleaner,
            SuggestionMaker maker,
            UnitService units,
            UnitScope scope,
            CurrentPerson current,
            PhoneVault vault,
            ApplicationEventPublisher news,
            Clock clock) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.photos = photos;
        this.cleaner = cleaner;
        this.maker = maker;
        this.units = units;
        this.scope = scope;
        this.current = current;
        this.vault = vault;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes a suggestion in.
     *
     * @param uploads at most six pictures, 5 MB each
     * @return the tracking code
     * @throws InvalidInput if a field or a picture is not as it must be; nothing is saved then
     */
    @PermitAll
    public String submit(NewSuggestion typed, List<byte[]> uploads) {
        SuggestionEntity suggestion = maker.make(typed);
        if (uploads.size() > Photos.MOST) {
            throw new InvalidInput("photos", "invalid.photo.many", Photos.MOST);
        }
        List<byte[]> cleaned = uploads.stream().map(cleaner::clean).toList();
        suggestions.saveAndFlush(suggestion);
        for (byte[] jpeg : cleaned) {
            var photo = new PhotoEntity();
            photo.suggestionId = suggestion.id;
            photo.jpeg = jpeg;
            photos.save(photo);
        }
        step(suggestion, StepKind.RECEIVED, "");
        news.publishEvent(new SuggestionReceived(suggestion.id));
        return suggestion.trackingCode;
    }

    /** A suggestion by its tracking code as typed. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Suggestion> track(String typedCode) {
        return byCode(typedCode).map(this::shown);
    }

    /** A picture, for whoever holds the tracking code of its suggestion. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<byte[]> photo(String typedCode, long photoId) {
        return byCode(typedCode)
                .flatMap(suggestion -> photos.findById(photoId).filter(photo -> photo.suggestionId == suggestion.id))
                .map(photo -> photo.jpeg);
    }

    /** The author says whether the answer solved it; a no reopens it, once. */
    @PermitAll
    public void say(String typedCode, boolean solved, String comment) {
        SuggestionEntity suggestion = byCode(typedCode).orElseThrow(NotFound::new);
        insist(suggestion, SuggestionState.ANSWERED);
        String note = Typed.optional("comment", comment, 500);
        suggestion.solved = solved;
        step(suggestion, solved ? StepKind.SOLVED : StepKind.NOT_SOLVED, note);
        if (solved || suggestion.reopened) {
            suggestion.state = SuggestionState.CLOSED;
            step(suggestion, StepKind.CLOSED, "");
        } else {
            suggestion.reopened = true;
            suggestion.state = suggestion.assignedUnitId == null ? SuggestionState.ACCEPTED : SuggestionState.ASSIGNED;
        }
    }

    /** What was published in the last year, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Suggestion> published() {
        return shown(suggestions.findPublished(clock.instant().minus(SHOWN_FOR)));
    }

    /** The inbox: an organiser's holds all, a keeper's and a handler's what concerns their unit. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Suggestion> inbox() {
        return shown(
                scope.limit().map(suggestions::findOfUnits).orElseGet(suggestions::findAllByOrderByReceivedAtDesc));
    }

    /** One suggestion that the current person may handle. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Suggestion require(long id) {
        return shown(mine(id));
    }

    /** A picture of a suggestion that the current person may handle. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] photo(long id, long photoId) {
        SuggestionEntity suggestion = mine(id);
        return photos.findById(photoId)
                .filter(photo -> photo.suggestionId == suggestion.id)
                .map(photo -> photo.jpeg)
                .orElseThrow(NotFound::new);
    }

    /** Takes it on. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void accept(long id) {
        SuggestionEntity suggestion = mine(id);
        insist(suggestion, SuggestionState.RECEIVED);
        suggestion.state = SuggestionState.ACCEPTED;
        step(suggestion, StepKind.ACCEPTED, "");
    }

    /** Does not take it on, with a reason that the author reads. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void refuse(long id, String reason) {
        SuggestionEntity suggestion = mine(id);
        insist(suggestion, SuggestionState.RECEIVED);
        suggestion.reason = Typed.required("reason", reason, 500);
        suggestion.state = SuggestionState.NOT_ACCEPTED;
        step(suggestion, StepKind.NOT_ACCEPTED, suggestion.reason);
        news.publishEvent(new SuggestionAnswered(suggestion.id));
    }

    /** Hands it to the unit that can do something about it. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void assign(long id, long unitId) {
        SuggestionEntity suggestion = mine(id);
        insist(suggestion, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED);
        String unit = units.find(unitId)
                .orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"))
                .shortName();
        suggestion.assignedUnitId = unitId;
        suggestion.state = SuggestionState.ASSIGNED;
        step(suggestion, StepKind.ASSIGNED, unit);
    }

    /** Answers; the author reads the text word for word. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void answer(long id, Adoption adoption, String text) {
        SuggestionEntity suggestion = mine(id);
        insist(suggestion, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED);
        suggestion.answer = Typed.required("answer", text, MOST_CHARACTERS);
        suggestion.adoption = adoption;
        suggestion.solved = null;
        suggestion.state = SuggestionState.ANSWERED;
        step(suggestion, StepKind.ANSWERED, suggestion.answer);
        news.publishEvent(new SuggestionAnswered(suggestion.id));
    }

    /**
     * Publishes it with a text of its own, without names.
     *
     * @throws InvalidInput if its author did not agree, or it has no answer yet
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void publish(long id, String text) {
        SuggestionEntity suggestion = mine(id);
        insist(suggestion, SuggestionState.ANSWERED, SuggestionState.CLOSED);
        if (!suggestion.mayPublish) {
            throw new InvalidInput("text", "invalid.publish.consent");
        }
        suggestion.publishedText = Typed.required("text", text, MOST_CHARACTERS);
        step(suggestion, StepKind.PUBLISHED, "");
    }

    /** Takes it off the public page. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void withdraw(long id) {
        SuggestionEntity suggestion = mine(id);
        if (!suggestion.publishedText.isEmpty()) {
            suggestion.publishedText = "";
            step(suggestion, StepKind.WITHDRAWN, "");
        }
    }

    /** Shows the author's name and phone in full; the phone is empty if none was left. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public Author reveal(long id) {
        SuggestionEntity suggestion = mine(id);
        return new Author(
                suggestion.name,
                suggestion.phoneSealed == null
                        ? ""
                        : vault.open(suggestion.phoneSealed).national());
    }

    /** Who made a suggestion. */
    public record Author(String name, String phone) {}

    private Optional<SuggestionEntity> byCode(String typedCode) {
        return ShortCode.parse(typedCode.toUpperCase(Locale.ROOT))
                .flatMap(code -> suggestions.findByTrackingCode(code.value()));
    }

    private SuggestionEntity mine(long id) {
        SuggestionEntity suggestion = suggestions.findById(id).orElseThrow(NotFound::new);
        if (!scope.covers(suggestion.unitId)) {
            scope.require(suggestion.assignedUnitId);
        }
        return suggestion;
    }

    private static void insist(SuggestionEntity suggestion, SuggestionState... states) {
        if (!EnumSet.copyOf(Arrays.asList(states)).contains(suggestion.state)) {
            throw new WrongState(suggestion.state);
        }
    }

    private void step(SuggestionEntity suggestion, StepKind kind, String note) {
        var step = new StepEntity();
        step.suggestionId = suggestion.id;
        step.kind = kind;
        step.happenedAt = clock.instant();
        step.note = note;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        steps.save(step);
    }

    private Suggestion shown(SuggestionEntity suggestion) {
        return shown(List.of(suggestion)).getFirst();
    }

    private List<Suggestion> shown(Collection<SuggestionEntity> rows) {
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
        return rows.stream()
                .map(row -> toSuggestion(
                        row, photosOf.getOrDefault(row.id, List.of()), stepsOf.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Suggestion toSuggestion(SuggestionEntity row, List<Long> photoIds, List<Step> history) {
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
                row.publishedText,
                row.solved,
                row.reopened,
                row.receivedAt,
                photoIds,
                history);
    }
}
