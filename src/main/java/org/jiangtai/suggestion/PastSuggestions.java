package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
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
    private final SuggestionMaker maker;
    private final Photos cleaner;
    private final SuggestionDays days;

    PastSuggestions(
            SuggestionRepository suggestions,
            StepRepository steps,
            PhotoRepository photos,
            PublicationRepository publications,
            SuggestionMaker maker,
            Photos cleaner,
            SuggestionDays days) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.photos = photos;
        this.publications = publications;
        this.maker = maker;
        this.cleaner = cleaner;
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
        suggestion.dueOn = days.acceptBy(past.receivedAt());
        suggestion.answeredAt = past.steps().stream()
                .filter(step -> step.kind() == StepKind.ANSWERED || step.kind() == StepKind.NOT_ACCEPTED)
                .map(Step::at)
                .findFirst()
                .orElse(null);
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
        String published = Typed.optional("text", past.publishedText(), SuggestionService.MOST_CHARACTERS);
        if (!published.isEmpty()) {
            publications.save(PublicationEntity.of(id, published, publishedAt(past)));
        }
        steps.saveAll(past.steps().stream().map(step -> row(id, step)).toList());
        return suggestion.trackingCode;
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
