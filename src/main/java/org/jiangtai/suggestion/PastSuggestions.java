package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.followup.SuggestedItems;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over suggestions that were made before the program was used, with all that became of them. Nobody is told. */
@Service
@Transactional
public class PastSuggestions {

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final PhotoRepository photos;
    private final PublicationRepository publications;
    private final SupportRepository supports;
    private final Courses courses;
    private final SuggestionMaker maker;
    private final Photos cleaner;
    private final SuggestedItems items;
    private final SuggestionDays days;

    PastSuggestions(
            SuggestionRepository suggestions,
            StepRepository steps,
            PhotoRepository photos,
            PublicationRepository publications,
            SupportRepository supports,
            Courses courses,
            SuggestionMaker maker,
            Photos cleaner,
            SuggestedItems items,
            SuggestionDays days) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.photos = photos;
        this.publications = publications;
        this.supports = supports;
        this.courses = courses;
        this.maker = maker;
        this.cleaner = cleaner;
        this.items = items;
        this.days = days;
    }

    /**
     * Stores a suggestion as it stands.
     *
     * @return the tracking code
     * @throws org.jiangtai.shared.InvalidInput if a field or a picture is not as it must be; nothing is saved then
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public String store(PastSuggestion past, List<byte[]> pictures) {
        SuggestionEntity suggestion = maker.make(past.typed());
        suggestion.receivedAt = past.receivedAt();
        first(past, StepKind.ASSIGNED)
                .map(items::usualDeadline)
                .ifPresentOrElse(suggestion::dueBy, () -> days.begin(suggestion, past.receivedAt()));
        first(past, StepKind.ANSWERED, StepKind.NOT_ACCEPTED).ifPresent(at -> suggestion.answered(at, days.day(at)));
        suggestion.state = past.state();
        suggestion.assignedUnitId = past.assignedUnitId();
        suggestion.adoption = past.adoption();
        suggestion.answer = Typed.optional("answer", past.answer(), SuggestionService.MOST_CHARACTERS);
        suggestion.reason = Typed.optional("reason", past.reason(), 500);
        suggestion.solved = past.solved();
        suggestion.reopened = past.reopened();
        suggestions.saveAndFlush(suggestion);
        long id = suggestion.id;
        photos.saveAll(pictures.stream()
                .map(upload -> PhotoEntity.of(id, cleaner.clean(upload)))
                .toList());
        show(id, past);
        steps.saveAll(past.steps().stream().map(step -> row(id, step)).toList());
        courses.touch(id);
        return suggestion.trackingCode;
    }

    private static Optional<Instant> first(PastSuggestion past, StepKind... kinds) {
        return past.steps().stream()
                .filter(step -> Set.of(kinds).contains(step.kind()))
                .map(Step::at)
                .findFirst();
    }

    private void show(long id, PastSuggestion past) {
        String text = Typed.optional("text", past.shown().text(), SuggestionService.MOST_CHARACTERS);
        if (text.isEmpty()) {
            return;
        }
        String result = Typed.optional("result", past.shown().result(), SuggestionService.MOST_CHARACTERS);
        Instant at = publishedAt(past);
        publications.save(PublicationEntity.of(id, text, result, at));
        for (int i = 0; i < past.shown().supporters(); i++) {
            supports.save(SupportEntity.unknown(id, at));
        }
    }

    private static Instant publishedAt(PastSuggestion past) {
        return past.steps().stream()
                .filter(step -> step.kind() == StepKind.PUBLISHED)
                .map(Step::at)
                .reduce((earlier, later) -> later)
                .orElse(past.receivedAt());
    }

    private static StepEntity row(long suggestionId, Step step) {
        var row = new StepEntity();
        row.suggestionId = suggestionId;
        row.kind = step.kind();
        row.happenedAt = step.at();
        row.note = step.note();
        return row;
    }
}
