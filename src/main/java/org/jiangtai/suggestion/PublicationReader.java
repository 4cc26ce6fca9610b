package org.jiangtai.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangtai.identity.Colleagues;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Puts together what the desk sees of texts for the public. */
@Component
class PublicationReader {

    /** So many can be looked through; more never wait for long. */
    private static final int MOST = 500;

    private final DraftRepository drafts;
    private final PublicationRepository publications;
    private final PictureRepository pictures;
    private final PictureSources sources;
    private final ReviewRepository reviews;
    private final ReviewRule rule;
    private final Colleagues colleagues;

    PublicationReader(
            DraftRepository drafts,
            PublicationRepository publications,
            PictureRepository pictures,
            PictureSources sources,
            ReviewRepository reviews,
            ReviewRule rule,
            Colleagues colleagues) {
        this.drafts = drafts;
        this.publications = publications;
        this.pictures = pictures;
        this.sources = sources;
        this.reviews = reviews;
        this.rule = rule;
        this.colleagues = colleagues;
    }

    PublicationService.Beginning beginning(SuggestionEntity suggestion) {
        Optional<DraftEntity> draft = drafts.findById(suggestion.id);
        Optional<PublicationEntity> publication = publications.findById(suggestion.id);
        String text = draft.map(row -> row.text)
                .or(() -> publication.map(row -> row.text))
                .orElse(suggestion.what);
        String result = draft.map(row -> row.result)
                .or(() -> publication.map(row -> row.result))
                .orElse(suggestion.answer);
        boolean published = draft.isEmpty();
        List<PictureRepository.Known> chosen = pictures.findKnown(List.of(suggestion.id)).stream()
                .filter(known -> known.published() == published)
                .toList();
        return new PublicationService.Beginning(text, result, offered(suggestion, chosen), draft(suggestion));
    }

    private List<OfferedPicture> offered(SuggestionEntity suggestion, List<PictureRepository.Known> chosen) {
        List<PictureSources.Original> originals = sources.of(suggestion);
        List<OfferedPicture> offered = new ArrayList<>();
        for (PictureSources.Original original : originals) {
            Optional<PictureRepository.Known> known = chosen.stream()
                    .filter(one -> one.isOf(original.source(), original.id()))
                    .findFirst();
            offered.add(new OfferedPicture(
                    original.source(),
                    original.id(),
                    known.map(PictureRepository.Known::side).orElse(original.side()),
                    original.caption(),
                    original.mayShow(),
                    known.isPresent(),
                    Mask.read(known.map(PictureRepository.Known::masks).orElse("")),
                    null));
        }
        chosen.stream()
                .filter(known -> originals.stream().noneMatch(one -> known.isOf(one.source(), one.id())))
                .map(known -> new OfferedPicture(
                        known.source(),
                        known.sourceId(),
                        known.side(),
                        "",
                        true,
                        true,
                        Mask.read(known.masks()),
                        known.id()))
                .forEach(offered::add);
        return offered;
    }

    List<PublicationDraft> drafts(Predicate<SuggestionEntity> seen) {
        return shown(drafts.findWaiting(Limit.of(MOST)).stream()
                .filter(waiting -> seen.test(waiting.suggestion()))
                .toList());
    }

    Optional<PublicationDraft> draft(SuggestionEntity suggestion) {
        return drafts.findById(suggestion.id)
                .map(draft -> shown(List.of(new DraftRepository.Waiting(draft, suggestion)))
                        .getFirst());
    }

    private List<PublicationDraft> shown(Collection<DraftRepository.Waiting> rows) {
        List<Long> ids = rows.stream().map(row -> row.draft().suggestionId).toList();
        Map<Long, List<ReviewEntity>> historyOf = reviews.findBySuggestionIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(review -> review.suggestionId));
        Map<Long, List<PictureRepository.Known>> picturesOf = pictures.findKnown(ids).stream()
                .filter(known -> !known.published())
                .collect(Collectors.groupingBy(PictureRepository.Known::suggestionId));
        Map<Long, Publication> publicationOf = publications.findAllById(ids).stream()
                .collect(Collectors.toMap(row -> row.suggestionId, PublicationEntity::toPublication));
        Map<Long, String> names = colleagues.names(historyOf.values().stream()
                .flatMap(Collection::stream)
                .map(review -> review.accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> shown(
                        row,
                        historyOf.getOrDefault(row.draft().suggestionId, List.of()),
                        picturesOf.getOrDefault(row.draft().suggestionId, List.of()),
                        publicationOf,
                        names))
                .toList();
    }

    private PublicationDraft shown(
            DraftRepository.Waiting row,
            List<ReviewEntity> history,
            List<PictureRepository.Known> chosen,
            Map<Long, Publication> publicationOf,
            Map<Long, String> names) {
        DraftEntity draft = row.draft();
        SuggestionEntity suggestion = row.suggestion();
        return new PublicationDraft(
                draft.suggestionId,
                ReviewRule.version(history),
                suggestion.category,
                suggestion.unitId,
                draft.state,
                draft.text,
                draft.result,
                chosen.stream().map(PictureRepository.Known::toPublic).toList(),
                PublicationWarning.in(draft.text + "\n" + draft.result, suggestion.name),
                draft.reason,
                history.stream()
                        .filter(review -> review.kind == ReviewKind.SUBMITTED)
                        .reduce((earlier, later) -> later)
                        .map(review -> who(review, names))
                        .orElse(""),
                draft.changedAt,
                draft.state == DraftState.IN_REVIEW && rule.mayDecide(history),
                publicationOf.get(draft.suggestionId),
                history.stream()
                        .map(review -> new PublicationDraft.Review(
                                review.kind, who(review, names), review.happenedAt, review.note))
                        .toList());
    }

    private static String who(ReviewEntity review, Map<Long, String> names) {
        return review.accountId == null ? "" : names.getOrDefault(review.accountId, "");
    }
}
