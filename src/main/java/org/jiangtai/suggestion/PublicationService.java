package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody may read of a suggestion. An organiser writes it and chooses pictures; somebody who wrote nothing of it
 * approves it or sends it back; only then it is public. What was public before stays until then, and is taken off at once
 * where somebody says so. A person who is limited to units decides about what was made there or handed to them.
 */
@Service
@Transactional
public class PublicationService {

    public static final int MOST_PICTURES = 8;

    private static final int MOST_REASON_CHARACTERS = 500;

    private final SuggestionRepository suggestions;
    private final SuggestionAccess access;
    private final DraftRepository drafts;
    private final PublicationStore store;
    private final PublicationReader reader;
    private final ReviewRule rule;
    private final ReviewRepository reviews;
    private final PictureSources sources;
    private final PictureRepository pictures;
    private final UnitScope scope;

    PublicationService(
            SuggestionRepository suggestions,
            SuggestionAccess access,
            DraftRepository drafts,
            PublicationStore store,
            PublicationReader reader,
            ReviewRule rule,
            ReviewRepository reviews,
            PictureSources sources,
            PictureRepository pictures,
            UnitScope scope) {
        this.suggestions = suggestions;
        this.access = access;
        this.drafts = drafts;
        this.store = store;
        this.reader = reader;
        this.rule = rule;
        this.reviews = reviews;
        this.sources = sources;
        this.pictures = pictures;
        this.scope = scope;
    }

    /**
     * What somebody begins with who writes for the public.
     *
     * @param text what waits, else what is public, else what the author wrote
     * @param result the same of what came of it
     * @param draft what waits already; empty if nothing does
     */
    public record Beginning(
            String text, String result, List<OfferedPicture> pictures, Optional<PublicationDraft> draft) {}

    /** What to begin with. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public Beginning begin(long id) {
        SuggestionEntity suggestion = access.seen(id);
        return reader.beginning(suggestion);
    }

    /** Names, phone and identity numbers that stand in what somebody is about to publish. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public Set<PublicationWarning> warnings(long id, String text) {
        SuggestionEntity suggestion = access.seen(id);
        return PublicationWarning.in(text, suggestion.name);
    }

    /** A picture as it was made, for whoever chooses what to paint over. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public byte[] original(long id, PictureSource source, long sourceId) {
        SuggestionEntity suggestion = access.seen(id);
        return sources.original(suggestion, source, sourceId).orElseThrow(NotFound::new);
    }

    /**
     * Hands a text and pictures to somebody else to decide about. It replaces what waited before.
     *
     * @param read the version of what waited when the person began; null if nothing did
     * @param result what came of it; may be empty
     * @throws DraftChanged if somebody else wrote meanwhile
     * @throws InvalidInput if its author did not agree, the text is empty, or a picture must not be published
     * @throws WrongState if it was not taken on
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void submit(long id, @Nullable Long read, String text, String result, List<PictureChoice> chosen) {
        SuggestionEntity suggestion = publishable(id);
        Long now = drafts.findById(id)
                .map(draft -> ReviewRule.version(history(id)))
                .orElse(null);
        if (!Objects.equals(read, now)) {
            throw new DraftChanged();
        }
        String tidied = Typed.required("text", text, SuggestionService.MOST_CHARACTERS);
        String came = Typed.optional("result", result, SuggestionService.MOST_CHARACTERS);
        if (chosen.size() > MOST_PICTURES) {
            throw new InvalidInput("pictures", "invalid.pictures.many", MOST_PICTURES);
        }
        store.submit(suggestion, tidied, came, chosen);
    }

    /** The texts that wait or were sent back, the oldest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<PublicationDraft> drafts() {
        UnitScope.Reach reach = scope.reach();
        return reader.drafts(suggestion -> SuggestionAccess.isSeen(reach, suggestion));
    }

    /** One text that waits or was sent back; empty if there is none any more. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<PublicationDraft> draft(long id) {
        return suggestions
                .findById(id)
                .filter(suggestion -> SuggestionAccess.isSeen(scope.reach(), suggestion))
                .flatMap(reader::draft);
    }

    /** A copy as everybody sees it, or would. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] picture(long id, long pictureId) {
        access.seen(id);
        return pictures.findAny(id, pictureId).orElseThrow(NotFound::new).jpeg();
    }

    /**
     * Makes it public.
     *
     * @param version of the text that was read
     * @throws OwnTextReviewed if the person wrote any of it
     * @throws DraftChanged if it is not as it was read any more
     * @throws InvalidInput if its author took back that it may be published
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void approve(long id, long version) {
        SuggestionEntity suggestion = publishable(id);
        store.publish(suggestion, decided(suggestion, version));
    }

    /**
     * Sends it back to whoever wrote it.
     *
     * @throws OwnTextReviewed if the person wrote any of it
     * @throws DraftChanged if it is not as it was read any more
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    public void sendBack(long id, long version, String reason) {
        SuggestionEntity suggestion = access.held(id);
        DraftEntity draft = decided(suggestion, version);
        store.sendBack(suggestion, draft, Typed.required("reason", reason, MOST_REASON_CHARACTERS));
    }

    /** Takes it off the public pages at once; nothing happens if it is not there. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void withdraw(long id) {
        store.takeOff(access.held(id, Action.WITHDRAW));
    }

    /** Throws away a text that waits or was sent back; what is public stays. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void drop(long id) {
        store.drop(access.held(id));
    }

    private DraftEntity decided(SuggestionEntity suggestion, long version) {
        List<ReviewEntity> history = history(suggestion.id);
        DraftEntity draft = drafts.findById(suggestion.id)
                .filter(waiting -> waiting.state == DraftState.IN_REVIEW)
                .filter(waiting -> ReviewRule.version(history) == version)
                .orElseThrow(DraftChanged::new);
        if (!rule.mayDecide(history)) {
            throw new OwnTextReviewed();
        }
        return draft;
    }

    private List<ReviewEntity> history(long id) {
        return reviews.findBySuggestionIdInOrderById(List.of(id));
    }

    private SuggestionEntity publishable(long id) {
        SuggestionEntity suggestion = access.held(id, Action.PUBLISH);
        if (!suggestion.mayPublish) {
            throw new InvalidInput("text", "invalid.publish.consent");
        }
        return suggestion;
    }
}
